import type { Route } from '#src/standin/gateway/gateway.ts'
import type { Platform } from '#src/standin/platform.ts'
import { botRoute } from '#src/standin/routes/bot.ts'
import { type Calendar, createCalendar } from '#src/standin/routes/calendar.ts'
import { changeRoutes } from '#src/standin/routes/change-message.ts'
import { chatRoutes } from '#src/standin/routes/chats.ts'
import { delayedUpdateRoute } from '#src/standin/routes/delayed-update.ts'
import { peopleRoutes } from '#src/standin/routes/people.ts'
import { readRoutes } from '#src/standin/routes/read-message.ts'
import { sendRoutes } from '#src/standin/routes/send-message.ts'
import { createSignIn, type SignIn } from '#src/standin/routes/sign-in.ts'
import { type SlashCommands, createSlashCommands } from '#src/standin/routes/slash-commands.ts'
import { type Tasks, createTasks } from '#src/standin/routes/tasks.ts'
import { uploadRoutes } from '#src/standin/routes/uploads.ts'

/** Every interface under /open-apis that asks for a token, and what those of them remember that no chat shows. */
export interface Interfaces {
  readonly routes: readonly Route[]
  readonly calendar: Calendar
  readonly tasks: Tasks
  readonly slash: SlashCommands
  readonly signIn: SignIn
}

export function createInterfaces(platform: Platform): Interfaces {
  const calendar = createCalendar(platform)
  const tasks = createTasks(platform)
  const slash = createSlashCommands()
  const signIn = createSignIn(platform)
  const routes = [
    ...sendRoutes(platform),
    ...changeRoutes(platform),
    ...readRoutes(platform),
    delayedUpdateRoute(platform),
    ...uploadRoutes(platform.resources),
    ...chatRoutes(platform),
    ...peopleRoutes(platform),
    botRoute(platform.app),
    ...calendar.routes,
    tasks.route,
    ...slash.routes,
    ...signIn.routes,
  ]
  return { routes, calendar, tasks, slash, signIn }
}
