import { cardRefusal, unparsable } from '#src/standin/cards/card-fault.ts'
import { checkCard } from '#src/standin/cards/card-rules.ts'
import { refusal } from '#src/standin/gateway/errors.ts'
import { type Json, isJson, parseJson, textAt } from '#src/standin/json.ts'
import { mentionsSent } from '#src/standin/client/mentions.ts'
import type { Message, MessageContent } from '#src/standin/state/message-store.ts'
import { type Platform, cardFactsOf } from '#src/standin/platform.ts'

const kilobyte = 1_024
/** im/v1/messages create: text 150 KB, cards and rich text 30 KB. */
const longest = { text: 150 * kilobyte, rich: 30 * kilobyte }

const readers = {
  text: readText,
  post: readPost,
  image: readImage,
  file: readFile,
  interactive: readCard,
} satisfies Record<Message['type'], (content: string, platform: Platform) => MessageContent>

export function isMessageType(type: unknown): type is Message['type'] {
  return typeof type === 'string' && type in readers
}

/** What the bot wants to send, checked as the platform checks it. */
export function readContent(type: Message['type'], content: string, platform: Platform): MessageContent {
  const limit = type === 'text' ? longest.text : longest.rich
  if (Buffer.byteLength(content) > limit) throw refusal.tooLong()
  return readers[type](content, platform)
}

/** A card out of a message's content string, or throws 230099. */
function readCard(content: string, platform: Platform): MessageContent {
  const card = parseJson(content)
  if (!card) throw cardRefusal(unparsable(content.slice(0, 40)))
  const fault = checkCard(card, cardFactsOf(platform))
  if (fault) throw cardRefusal(fault)
  return { content: card, wire: content, mentions: [] }
}

function readText(content: string, { tenant }: Platform): MessageContent {
  const object = parsed(content)
  const text = textAt(object, 'text')
  if (!text) throw refusal.invalidParameter('text is empty')
  const { text: wire, mentions } = mentionsSent(text, tenant)
  return { content: object, wire: JSON.stringify({ ...object, text: wire }), mentions }
}

function readPost(content: string): MessageContent {
  const object = parsed(content)
  const languages = Object.values(object)
  const fine =
    languages.length > 0 && languages.every((each) => isJson(each) && Array.isArray(each['content']))
  if (!fine) throw refusal.invalidParameter('invalid post content')
  // Read back, a post has lost its language wrapper.
  return { content: object, wire: JSON.stringify(languages[0]), mentions: [] }
}

function readImage(content: string, { resources }: Platform): MessageContent {
  const object = parsed(content)
  const image = resources.get(textAt(object, 'image_key') ?? '')
  if (image?.kind !== 'image') throw refusal.invalidParameter('invalid image_key')
  return { content: object, wire: content, mentions: [] }
}

function readFile(content: string, { resources }: Platform): MessageContent {
  const file = resources.get(textAt(parsed(content), 'file_key') ?? '')
  if (file?.kind !== 'file') throw refusal.invalidParameter('invalid file_key')
  if (file.owner !== 'bot') throw refusal.notOwner()
  // Sound and video are messages of types of their own.
  if (file.fileType === 'opus' || file.fileType === 'mp4') throw refusal.wrongFileType()
  const object = { file_key: file.key, file_name: file.name }
  return { content: object, wire: JSON.stringify(object), mentions: [] }
}

function parsed(content: string): Json {
  const object = parseJson(content)
  if (!object) throw refusal.invalidParameter('content is not a string in json format')
  return object
}
