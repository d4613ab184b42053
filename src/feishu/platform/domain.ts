/** `feishu`, `lark`, or the address of something that speaks as they do; without a slash at its end. */
export function addressOf(domain: string): string {
  if (domain === 'feishu') return 'https://open.feishu.cn'
  if (domain === 'lark') return 'https://open.larksuite.com'
  // The SDK puts `/open-apis` behind it as it is.
  return domain.replace(/\/+$/, '')
}
