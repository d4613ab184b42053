import type { Role } from './person.ts'

/** What people call the roles, in the order in which they are looked for. */
const words: readonly (readonly [RegExp, Role])[] = [
  [/^(major[ _-]?lead|专业负责人|专业带头人)$/i, 'major_lead'],
  [/^(coordinator|教务负责人|教务主任|教务)$/i, 'coordinator'],
  [/^(observer|听课人|督导)$/i, 'observer'],
  [/^(teacher|教师|老师)$/i, 'teacher'],
  [/^(leader|集团领导|领导)$/i, 'leader'],
  [/^(admin|administrator|管理员)$/i, 'admin'],
]

export function parseRole(word: string): Role | undefined {
  return words.find(([called]) => called.test(word))?.[1]
}

const takes = /^(take|remove|revoke|取消|撤销|去掉|收回)$/i
const gives = /^(grant|give|设置|授予|添加|设为)$/i

export interface RoleOrder {
  readonly take: boolean
  readonly role: Role
  /** As written: `@name`, an open id or a name. */
  readonly person: string
  /** As written; empty where none was. */
  readonly school: string
}

/** `王听雪 教务负责人 东浦`, `取消 王听雪 教务负责人`, `@Li Lei major lead DP`. Undefined without a role or a person. */
export function parseRoleOrder(text: string): RoleOrder | undefined {
  const joined = text.replaceAll(/\b(major) (lead)\b/gi, '$1_$2')
  const [first = '', ...others] = joined.split(/\s+/)
  const take = takes.test(first)
  const rest = take || gives.test(first) ? others : [first, ...others]
  const at = rest.findIndex((word) => parseRole(word) !== undefined)
  const role = parseRole(rest[at] ?? '')
  const person = rest.slice(0, Math.max(0, at)).join(' ')
  return role && person !== '' ? { take, role, person, school: rest.slice(at + 1).join(' ') } : undefined
}
