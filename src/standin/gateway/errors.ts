/** A refusal as the platform answers it: an HTTP status and a code of its own in the body. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly code: number
  readonly headers: Readonly<Record<string, string>>
  constructor(status: number, code: number, msg: string, headers: Readonly<Record<string, string>> = {}) {
    super(msg)
    this.status = status
    this.code = code
    this.headers = headers
  }
}

const refused = (code: number, msg: string): ApiError => new ApiError(400, code, msg)

/** Codes and sentences of the error tables of the im, contact and authentication pages. */
export const refusal = {
  missingToken: () =>
    refused(99991661, 'Missing access token for authorization. Please make a request with token attached.'),
  invalidToken: () =>
    refused(99991663, 'Invalid access token for authorization. Please make a request with token attached.'),
  badJson: () => refused(9499, 'Bad Request'),
  invalidField: (field: string) => refused(99992402, `field validation failed: ${field}`),
  invalidParameter: (why: string) =>
    refused(230001, `Your request contains an invalid request parameter, ext=${why}`),
  unknownId: (code: number, kind: string) =>
    refused(code, `The request you send is not a valid {${kind}} or not exists`),
  invalidReceiver: () => refused(230034, 'The receive_id is invalid.'),
  botOutside: () => refused(230002, 'The bot can not be outside the group.'),
  operatorOutside: () => refused(232011, 'Operator can NOT be out of the chat.'),
  invalidChat: () => refused(232006, 'Your request specifies a chat_id which is invalid.'),
  recalled: () => refused(230011, 'The message is recalled.'),
  notAvailable: () => refused(230013, 'Bot has NO availability to this user.'),
  notOwner: () => refused(230017, 'Bot is NOT the owner of the resource.'),
  chatTooOften: () => refused(230020, 'This operation triggers the frequency limit.'),
  tooLong: () => refused(230025, 'The length of the message content reaches its limit.'),
  tooOld: () => refused(230031, 'Message can only be modified within 14 days after sending.'),
  wrongFileType: () =>
    refused(230055, 'The type of file upload does not match the type of message being sent.'),
  notSender: () => refused(230071, 'The operator is not the sender of the message.'),
  editedTooOften: () => refused(230072, 'The message has reached the number of times it can be edited.'),
  notSupportedType: () => refused(230054, 'This operation is not supported for this message type.'),
}
