/** `feishu`, `lark`, or the address of something that speaks as they do; without a slash at its end. */
export function addressOf(domain: string): string {
  if (domain === 'feishu') return 'https://open.feishu.cn'
  if (domain === 'lark') return 'https://open.larksuite.com'
  // The SDK puts `/open-apis` behind it as it is.
  return domain.replace(/\/+$/, '')
}

/** Where people sign in; for an address of one's own the same. */
export function accountsAddressOf(domain: string): string {
  if (domain === 'feishu') return 'https://accounts.feishu.cn'
  if (domain === 'lark') return 'https://accounts.larksuite.com'
  return addressOf(domain)
}
