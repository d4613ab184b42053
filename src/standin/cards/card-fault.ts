import { ApiError } from '#src/standin/gateway/errors.ts'

/** Why the platform refuses a card: the sub-code in the message of 230099 (im/v1/messages create). */
export interface CardFault {
  readonly errCode: number
  readonly errMsg: string
  readonly errPath?: string
  readonly errorValue?: string
}

/** The message as the platform composes it. */
export function cardFaultText({ errCode, errPath, errMsg, errorValue }: CardFault): string {
  const parts = [
    `ErrCode: ${String(errCode)}`,
    ...(errPath === undefined ? [] : [`ErrPath: ${errPath}`]),
    `ErrMsg: ${errMsg}`,
    ...(errorValue === undefined ? [] : [`ErrorValue: ${errorValue}`]),
  ]
  return `Failed to create card content, ext=${parts.join('; ')}; `
}

export function cardRefusal(fault: CardFault): ApiError {
  return new ApiError(400, 230099, cardFaultText(fault))
}

export function unparsable(errorValue: string, errPath?: string): CardFault {
  const errMsg = 'parse card json err, please check whether the card json is correct'
  return { errCode: 200621, errMsg, errorValue, ...(errPath !== undefined && { errPath }) }
}

/** The code of published rules whose own code is not published. */
export function overLimit(errMsg: string, errPath?: string): CardFault {
  return { errCode: 11310, errMsg, ...(errPath !== undefined && { errPath }) }
}
