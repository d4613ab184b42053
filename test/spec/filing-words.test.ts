import { describe, expect, it } from 'vitest'
import { aTalk, inGroups, inPrivate } from '#test/support/talk.ts'

const [祁若川, 佟嘉木, 阮青禾, 穆云帆] = ['ou_demo_11', 'ou_demo_21', 'ou_demo_41', 'ou_demo_51']
const 王听雪 = 'ou_demo_14'

describe('filings in plain words', () => {
  const talk = aTalk()
  const says = async (openId: string, text: string) => inPrivate(await talk.writes(openId, text)).join('\n')

  it('a sentence opens the form it names, filled in with what it says', async () => {
    const text = await says(佟嘉木, '【授课计划备案】新能源，课程8门，共612学时，授课老师资质都附了')
    for (const shown of ['新能源汽车技术', '8门', '612', '授课老师资质都附了', '发给我']) {
      expect(text).toContain(shown)
    }
  })

  it('the school and the major may be named in front', async () => {
    expect(await says(佟嘉木, '西岭网络的授课计划：课程12门 720学时')).toContain('720')
    expect(await says(祁若川, '数控的授课计划报一下：8门课432学时，教师都有高级职称')).toMatch(
      /授课计划备案[^]*数控技术[^]*432/,
    )
  })

  it('without a major it is asked which one, each with a button', async () => {
    const { said } = await talk.writes(阮青禾, '/备案 授课计划')
    const [card] = said
    expect(card?.text).toContain('要报哪一项？')
    const opening = card?.buttons.filter(({ value }) => value['action'] === 'filing.open') ?? []
    // What is due in June is not meant by it.
    expect(opening).toHaveLength(3)
  })

  it('a command alone lists what is owed, soonest first, late ones marked', async () => {
    const text = await says(祁若川, '备案')
    expect(text).toMatch(/待备案 \d+ 项/)
    expect(text.indexOf('入学三方协议')).toBeLessThan(text.indexOf('教学督查自查表'))
    expect(text).toContain('已逾期 33 个工作日')
  })

  it('a bare 三方协议 is taken for the one that is owed, and the other one is named', async () => {
    const text = await says(祁若川, '/备案 三方协议')
    expect(text).toContain('这里按「入学三方协议」理解；同名的还有：实习三方协议')
    expect(text).toContain('新生人数')
  })

  it('figures of an agreement are read into its form', async () => {
    const text = await says(祁若川, '入学三方协议新生120人，签了118份')
    expect(text).toContain('120')
    expect(text).toContain('118')
    expect(text).toContain('还差')
  })

  it('what has been handed in already is shown with its number', async () => {
    expect(await says(祁若川, '/备案 授课计划 网络')).toMatch(/备案回执[^]*BA-2026-\d{4}/)
  })

  it('what nobody owes yet is said not to be owed', async () => {
    expect(await says(祁若川, '实习三方协议42份都扫描好了')).toContain('实习三方协议现在没有要你报的')
    expect(await says(祁若川, '/备案 天气预报')).toContain('没有找到')
  })

  it('more time is asked for with the day counted from the deadline, and the reason from the words', async () => {
    const text = await says(阮青禾, '机电的授课计划晚交三天，王老师请假了')
    expect(text).toContain('申请延期')
    expect(text).toContain('王老师请假了')
    const { said } = await talk.writes(阮青禾, '授课计划晚交三天，王老师请假了')
    const days = said[0]?.buttons.map(({ value }) => value['until'])
    expect(new Set(days)).toEqual(new Set(['2026-12-21']))
  })

  it('taking back asks which one, and takes nothing back by itself', async () => {
    const { said } = await talk.writes(穆云帆, '撤回我刚才交的计划，传错文件了')
    expect(said[0]?.text).toContain('要撤回这一份吗？')
    expect(said[0]?.buttons.map(({ confirm }) => confirm)).toEqual([true])
    expect(await says(佟嘉木, '撤回BA-2026-9999')).toContain('没有找到可以撤回的备案')
  })

  it('the deadline is told with its weekday, its derivation and its clause', async () => {
    const text = await says(祁若川, '授课计划什么时候截止')
    for (const shown of ['2026-12-18 周五（第16周）', '集团内部截止', '周日不上班', 'S0-13']) {
      expect(text).toContain(shown)
    }
  })

  it('a day that is proposed is judged, by the reading that is said', async () => {
    const text = await says(祁若川, '实习方案定在6月15号行不行')
    expect(text).toContain('2027-06-15 周二 不行，晚于截止日期 2027-04-30')
    expect(text).toContain('从严理解')
    expect(text).toContain('默认口径')
    expect(await says(祁若川, '实习方案4月20号交可不可以')).toContain('2027-04-20 周二 可以')
  })

  it('a teacher is told who files', async () => {
    expect(await says(王听雪, '授课计划 网络 课程8门')).toContain('备案由本校教务负责人')
  })

  it('in a group the form goes to whoever asked, and the group learns only where it went', async () => {
    const heard = await talk.writes(佟嘉木, '备案 授课计划 新能源', { in: 'oc_demo_xl' })
    expect(inPrivate(heard).join()).toContain('新能源汽车技术')
    expect(inGroups(heard).join()).not.toContain('新能源')
  })

  it.each([
    ['听课记录 11月18号 第3节 王听雪 网页设计 25计应2班 85分', '听课'],
    ['双师型比例多少了', '双师型'],
    ['这周第几周', '第 12 周'],
  ])('“%s” is still for others', async (text, shown) => {
    expect(await says(祁若川, text)).toContain(shown)
  })
})
