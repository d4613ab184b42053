import type { StandInApp } from '#src/standin/app.ts'
import type { Route } from '#src/standin/gateway/gateway.ts'

/** bot/v3/info: an older interface, its `bot` stands beside `code` and not in `data`. */
export function botRoute({ botName, botOpenId }: StandInApp): Route {
  const bot = { activate_status: 2, app_name: botName, avatar_url: '', ip_white_list: [], open_id: botOpenId }
  return {
    method: 'GET',
    path: '/open-apis/bot/v3/info',
    answer: () => ({ body: { code: 0, msg: 'ok', bot } }),
  }
}
