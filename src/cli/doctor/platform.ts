import { readConfig, type Config, type Environment } from '#config/env.ts'
import { createPlatform } from '#src/feishu/platform/platform.ts'
import { createLog } from '#src/log.ts'
import { PlatformError, type Platform } from '#src/ports/platform.ts'
import { fix, ok, skip, type Finding } from './finding.ts'

/** The app is not known, its secret is wrong, it is off (auth/v3/tenant_access_token, general error codes). */
const refusedApp = new Set([10_003, 10_005, 10_012, 10_014, 10_015, 99_991_543, 99_991_662, 99_991_673])

/** A scope that the app was not granted (general error codes). */
const missingScope = 99_991_672

/** The token, the bot, one person of the directory, and the calendar. */
export async function checkPlatform(env: Environment): Promise<readonly Finding[]> {
  const config = configOf(env)
  if (!config) {
    const missing = 'not looked at before the environment is right'
    return ['credentials', 'bot', 'directory', 'calendar'].map((what) => skip(what, missing))
  }
  const platform = createPlatform({
    appId: config.LARK_APP_ID,
    appSecret: config.LARK_APP_SECRET,
    domain: config.LARK_DOMAIN,
    log: createLog('silent'),
  })
  const bot = await checkBot(platform)
  const isThere = bot.every(({ state }) => state === 'ok')
  return [
    ...bot,
    isThere ? await checkDirectory(platform, config) : skip('directory', 'not looked at without the bot'),
    isThere ? await checkCalendar(platform) : skip('calendar', 'not looked at without the bot'),
  ]
}

function configOf(env: Environment): Config | undefined {
  try {
    return readConfig(env)
  } catch {
    return undefined
  }
}

async function checkBot(platform: Platform): Promise<readonly Finding[]> {
  try {
    const { name } = await platform.bot()
    return [ok('credentials', 'a token was given'), ok('bot', name)]
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error
    const { code, httpStatus, hint = '' } = error
    const without = skip('bot', 'not looked at without a token')
    if (code === 0 && httpStatus === 0)
      return [
        fix('credentials', `the platform does not answer ${hint}: check LARK_DOMAIN and the network`),
        without,
      ]
    if (refusedApp.has(code))
      return [
        fix('credentials', `refused (${code}): check LARK_APP_ID and LARK_APP_SECRET in the console`),
        without,
      ]
    const told = `${code || httpStatus} ${hint}`.trim()
    return [
      ok('credentials', 'a token was given'),
      fix('bot', `${told}: switch on the bot's ability in the console and publish a version`),
    ]
  }
}

/** Whether the app may look people up: without, an import cannot find them by mobile or mail. */
async function checkDirectory(platform: Platform, { ADMIN_OPEN_IDS }: Config): Promise<Finding> {
  const [openId] = ADMIN_OPEN_IDS
  if (openId === undefined) return skip('directory', 'nobody to ask about: ADMIN_OPEN_IDS is empty')
  try {
    const { name } = await platform.person(openId)
    return name === undefined
      ? fix('directory', 'names are not told: grant contact:user.base:readonly and publish a version')
      : await checkSearch(platform)
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error
    const told = `${error.code || error.httpStatus} ${error.hint ?? ''}`.trim()
    return fix('directory', `${told}: check the first of ADMIN_OPEN_IDS, the scope and the range of contacts`)
  }
}

/** Whether people are found by mobile or mail. Nobody has this address: what counts is that one may ask. */
async function checkSearch(platform: Platform): Promise<Finding> {
  try {
    await platform.peopleByContact({ emails: ['nobody@rongtong.invalid'] })
    return ok('directory', 'the first administrator is known, and people are found by mobile or mail')
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error
    const told = `${error.code || error.httpStatus} ${error.hint ?? ''}`.trim()
    const scope = 'grant contact:user.id:readonly and publish a version'
    return fix(
      'directory',
      `${told}: people are not found by mobile or mail, so imports know names only; ${scope}`,
    )
  }
}

/**
 * Whether the bot may keep events. Changing one that is not there asks for all that is needed and changes nothing. Any of
 * `calendar:calendar` and the narrower scopes of the pages of calendar-v4 does.
 */
async function checkCalendar(platform: Platform): Promise<Finding> {
  const at = new Date(0)
  const nothing = { title: '', description: '', from: at, to: at, timeZone: 'Asia/Shanghai', place: '' }
  try {
    await platform.changeEvent('rongtong-doctor_0', nothing)
    return ok('calendar', 'seminars and meetings can be put into the calendar')
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error
    const { code, httpStatus, hint = '' } = error
    const told = `${code || httpStatus} ${hint}`.trim()
    return code === missingScope
      ? fix('calendar', `${told}: grant calendar:calendar and publish a version`)
      : skip('calendar', `cannot be told: ${told}`)
  }
}
