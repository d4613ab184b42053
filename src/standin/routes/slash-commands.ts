import { ApiError } from '#src/standin/gateway/errors.ts'
import type { Answer, Call, Route } from '#src/standin/gateway/gateway.ts'
import { freshKey } from '#src/standin/ids.ts'
import { type Json, isJson, textAt } from '#src/standin/json.ts'

/** A command of the `/` panel, in the platform's own shape. */
export interface SlashCommand {
  readonly command_id: string
  readonly command: string
  readonly description: Json
  readonly icon: Json
}

export interface SlashCommands {
  all(): readonly SlashCommand[]
  keep(command: SlashCommand): void
  readonly routes: readonly Route[]
}

const mostCommands = 100

/** application/v7/app_slash_commands. Clients show a change some five minutes later; here it is there at once. */
export function createSlashCommands(): SlashCommands {
  const commands = new Map<string, SlashCommand>()
  const keep = (command: SlashCommand): SlashCommand => {
    commands.set(command.command_id, command)
    return command
  }
  const asked = (call: Call): SlashCommand => {
    const command = commands.get(call.param('command_id'))
    if (!command) throw refused('command not found')
    return command
  }

  const create = async (call: Call): Promise<Answer> => {
    const body = await call.json()
    const command = textAt(body, 'command') ?? ''
    const taken = [...commands.values()].some((each) => each.command === command)
    if (command === '' || command.startsWith('/')) throw refused('invalid command')
    if (taken) throw refused('command already exists')
    if (commands.size >= mostCommands) throw refused('too many commands')
    const icon = isJson(body['icon']) ? body['icon'] : { icon_key: 'skill_outlined' }
    return { data: keep({ command_id: freshKey(''), command, description: descriptionOf(body), icon }) }
  }

  const update = async (call: Call): Promise<Answer> => {
    const command = asked(call)
    const body = await call.json()
    return {
      data: keep({
        ...command,
        ...('description' in body && { description: descriptionOf(body) }),
        ...(isJson(body['icon']) && { icon: body['icon'] }),
      }),
    }
  }

  const path = '/open-apis/application/v7/app_slash_commands'
  return {
    all: () => [...commands.values()],
    keep,
    routes: [
      { method: 'GET', path, answer: () => ({ data: { items: [...commands.values()], has_more: false } }) },
      { method: 'POST', path, answer: create },
      { method: 'PATCH', path: `${path}/:command_id`, answer: update },
      {
        method: 'DELETE',
        path: `${path}/:command_id`,
        answer: (call) => {
          commands.delete(asked(call).command_id)
          return { data: {} }
        },
      },
    ],
  }
}

function descriptionOf(body: Json): Json {
  const { description } = body
  if (!isJson(description) || typeof description['default_value'] !== 'string') {
    throw refused('invalid description')
  }
  return description
}

function refused(msg: string): ApiError {
  return new ApiError(400, 40000000, msg)
}
