import { QueueDown } from '../engine.ts'

/** The answer of the store, or QueueDown when there is none after `ms`. */
export function within<Answer>(ms: number, answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new QueueDown(`the queue store gave no answer in ${ms} ms`)), ms)
    answer.then(resolve, reject).finally(() => clearTimeout(late))
  })
}

/** Whatever kept the store from answering, the asker learns one thing: ask again. */
export function asQueueDown(error: unknown): Error {
  // A payload that is no JSON is a mistake of the caller, and asking again would not help.
  if (error instanceof QueueDown || error instanceof TypeError) return error
  return new QueueDown('the queue store cannot keep work now', { cause: error })
}
