import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import type { StandInApp } from '#src/standin/app.ts'

/** The app of the benches. It exists on this machine only; nothing of it is a secret. */
export const app: StandInApp = {
  appId: 'cli_be9c4a1f00d52e37',
  appSecret: 'bench-app-secret',
  encryptKey: 'bench-encrypt-key',
  verificationToken: 'bench-verification-token',
  botOpenId: 'ou_bench_bot',
  botName: '融通助手',
  tenantKey: 'bench',
}

/** The open ids of the demo consortium's people. */
export const people = demoConsortium.people.map(({ open_id: openId }) => openId)
