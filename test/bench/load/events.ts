import { app, people } from '../app.ts'

/** One of them for each number, again and again. */
const turn = (number: number) => number % people.length

/** A text message in the platform's own form (receive message), about 1.4 KB long. No two are alike. */
export function message(number: number): object {
  const id = String(number).padStart(12, '0')
  return around('im.message.receive_v1', number, {
    sender: { sender_id: idsOf(number), sender_type: 'user', tenant_key: app.tenantKey },
    message: {
      message_id: `om_5ce6d572455d361153${id}`,
      root_id: 'om_5ce6d572455d361153b7cb5xxfsdfsdf',
      create_time: '1609073151345',
      update_time: '1687343654666',
      chat_id: 'oc_5ce6d572455d361153b7xx51da133945',
      thread_id: 'omt_d4be107c616',
      chat_type: 'group',
      message_type: 'text',
      content: JSON.stringify({ text: `@_user_1 /observe ${'听课'.repeat(40)}` }),
      mentions: [
        {
          key: '@_user_1',
          id: { union_id: 'on_8ed6aa67826108097d9ee143816345', open_id: app.botOpenId },
          mentioned_type: 'bot',
          name: app.botName,
          tenant_key: app.tenantKey,
        },
      ],
      user_agent:
        'Mozilla/5.0 (Macintosh; Intel Mac OS X 13_2_1) AppleWebKit/537.36 Lark/6.7.5 LarkLocale/zh_CN',
    },
  })
}

/**
 * What a bot hears on an ordinary day and has little to do for. One in ten is a repetition of the one before; one in
 * two hundred asks for help and is answered.
 */
export function mixed(number: number): object {
  if (number % 200 === 50) return said(number, 'p2p', '/help')
  switch (number % 10) {
    case 9:
      return mixed(number - 1)
    case 8:
    case 7:
      return said(number, 'group', '大家好，明天的教研活动改到下午三点')
    case 6:
    case 5:
    case 4:
      return around('im.chat.access_event.bot_p2p_chat_entered_v1', number, {
        chat_id: `oc_bench_${turn(number)}`,
        operator_id: idsOf(number),
      })
    default:
      return around('contact.user.updated_v3', number, {
        object: { open_id: people[turn(number)], status: { is_resigned: false, is_frozen: false } },
        old_object: { department_ids: ['0'] },
      })
  }
}

/** How many of the first `count` mixed events are not a repetition. */
export const distinctOf = (count: number) => count - Math.floor(count / 10)

function said(number: number, chat: 'p2p' | 'group', text: string): object {
  return around('im.message.receive_v1', number, {
    sender: { sender_id: idsOf(number), sender_type: 'user', tenant_key: app.tenantKey },
    message: {
      message_id: `om_bench_${number}`,
      create_time: '1609073151345',
      chat_id: chat === 'p2p' ? `oc_bench_${turn(number)}` : 'oc_demo_dp',
      chat_type: chat,
      message_type: 'text',
      content: JSON.stringify({ text }),
    },
  })
}

function idsOf(number: number) {
  return { union_id: `on_8ed6aa67826108097d9ee143${turn(number)}`, open_id: people[turn(number)] }
}

function around(type: string, number: number, event: object): object {
  const header = {
    event_id: `5e3702a84e847582be8d${String(number).padStart(12, '0')}`,
    event_type: type,
    create_time: '1608725989000',
    token: app.verificationToken,
    app_id: app.appId,
    tenant_key: app.tenantKey,
  }
  return { schema: '2.0', header, event }
}
