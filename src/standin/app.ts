/** The self-built app the stand-in knows: what its developer reads in the console. */
export interface StandInApp {
  /** `cli_` and 16 hex digits; the SDK's long connection refuses any other look without a word. */
  readonly appId: string
  readonly appSecret: string
  /** Empty: events go out plain and unsigned, as from an app without an Encrypt Key. */
  readonly encryptKey: string
  readonly verificationToken: string
  readonly botOpenId: string
  readonly botName: string
  readonly tenantKey: string
}

export function checkApp(app: StandInApp): StandInApp {
  if (!/^cli_[0-9a-f]{16}$/.test(app.appId)) throw new Error(`not an app id: ${app.appId}`)
  return app
}
