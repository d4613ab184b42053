import { launch, type Launched } from './launch.ts'

/** Starts bare-webhook-child.ts. With a platform it also answers. */
export async function startBareWebhook(
  redisUrl: string,
  platformUrl?: string,
): Promise<Launched & { readonly url: string }> {
  const values = platformUrl === undefined ? [redisUrl] : [redisUrl, platformUrl]
  const launched = launch('test/bench/bare-webhook-child.ts', { values })
  const url = await launched.line((line) => (line.startsWith('http://') ? line : undefined))
  return { ...launched, url }
}
