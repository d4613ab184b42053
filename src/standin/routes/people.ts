import { idOf } from '#src/standin/routes/chats.ts'
import { ApiError } from '#src/standin/gateway/errors.ts'
import type { Answer, Call, Route } from '#src/standin/gateway/gateway.ts'
import { textsAt } from '#src/standin/json.ts'
import type { Platform } from '#src/standin/platform.ts'
import type { Person } from '#src/standin/state/tenant.ts'

const mostAsked = 50

/** contact/v3/users get and batch_get_id. */
export function peopleRoutes({ tenant }: Platform): Route[] {
  const get = (call: Call): Answer => {
    const kind = call.query('user_id_type') ?? 'open_id'
    const isKind = kind === 'open_id' || kind === 'union_id' || kind === 'user_id'
    const person = isKind ? tenant.person(call.param('user_id'), kind) : undefined
    if (!person) throw new ApiError(400, 41012, 'user id invalid error')
    return { data: { user: userOf(person) } }
  }

  const find = async (call: Call): Promise<Answer> => {
    const body = await call.json()
    const kind = call.query('user_id_type') ?? 'open_id'
    const emails = textsAt(body, 'emails')
    const mobiles = textsAt(body, 'mobiles')
    if (emails.length > mostAsked || mobiles.length > mostAsked) throw new ApiError(400, 40001, 'param error')
    // Whoever is not found comes back all the same, only without an id.
    const found = (person: Person | undefined, asked: object) =>
      person && (!person.resigned || body['include_resigned'] === true)
        ? { user_id: idOf(person, kind), ...asked, status: statusOf(person) }
        : asked
    const user_list = [
      ...emails.map((email) => found(tenant.person(email, 'email'), { email })),
      ...mobiles.map((mobile) => found(tenant.person(mobile.replace(/^\+86/, ''), 'mobile'), { mobile })),
    ]
    return { data: { user_list } }
  }

  return [
    { method: 'GET', path: '/open-apis/contact/v3/users/:user_id', answer: get },
    { method: 'POST', path: '/open-apis/contact/v3/users/batch_get_id', answer: find },
  ]
}

/** A person as the contact interfaces and events show them. */
export function userOf(person: Person) {
  return {
    open_id: person.openId,
    union_id: person.unionId,
    user_id: person.userId,
    name: person.name,
    en_name: '',
    nickname: '',
    email: person.email ?? '',
    mobile: person.mobile ?? '',
    mobile_visible: true,
    gender: 0,
    avatar: { avatar_72: '', avatar_240: '', avatar_640: '', avatar_origin: '' },
    status: statusOf(person),
    department_ids: ['0'],
    leader_user_id: '',
    is_tenant_manager: false,
    employee_type: 1,
  }
}

function statusOf({ resigned }: Person) {
  return {
    is_frozen: false,
    is_resigned: resigned,
    is_activated: !resigned,
    is_exited: false,
    is_unjoin: false,
  }
}
