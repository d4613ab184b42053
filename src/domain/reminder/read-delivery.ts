import { foldWidth } from '../reading/fold.ts'

/** Behind `/status`: 送达, 谁没收到, delivery. What is left may name a filing or a school. */
const word = /送达(?:情况|台账)?|(?:谁|哪些人|哪几个人)?(?:还)?没(?:有)?收到(?:的(?:人|有谁))?|\bdelivery\b/iu

/** What is left of the words where they ask who got a reminder; undefined where they ask something else. */
export function readDelivery(words: string): string | undefined {
  const said = foldWidth(words)
  return word.test(said) ? said.replace(word, ' ').trim() : undefined
}

const asks =
  /(?:谁|哪些人|哪几个人|有没有人)[^，。]{0,12}没(?:有)?收到|没收到[^，。]{0,12}(?:的?有?谁|哪些)|(?:提醒|催办|通知)[^，。]{0,8}(?:都)?(?:送到|送达|收到|发到)了?[吗没]|who did(?:n.t| not) (?:get|receive)/iu
const aboutReminders = /提醒|催办|催|通知|消息|remind|nudge/iu

/** 谁没收到提醒, 授课计划的催办都送到了吗; undefined where it is about something else. */
export function readDeliverySentence(text: string): string | undefined {
  const said = foldWidth(text)
  if (said.length > 60 || !asks.test(said) || !aboutReminders.test(said)) return undefined
  return said
}
