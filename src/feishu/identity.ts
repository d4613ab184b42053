import { Later } from '#src/failure.ts'
import { PlatformError, type Platform } from '#src/ports/platform.ts'

/** The bot's own open id, asked of the platform once. Throws Later while the platform does not tell it. */
export function createIdentity(platform: Pick<Platform, 'bot'>): { openId(): Promise<string> } {
  let known: Promise<string> | undefined
  const ask = async () => {
    try {
      return (await platform.bot()).openId
    } catch (error) {
      known = undefined
      if (error instanceof PlatformError) throw new Later(`the bot's own id: ${error.message}`, 5_000)
      throw error
    }
  }
  return { openId: () => (known ??= ask()) }
}
