import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  button,
  buttons,
  card,
  columns,
  divider,
  facts,
  heading,
  image,
  images,
  link,
  markdown,
  note,
  paging,
  panel,
} from '#src/cards/kit.ts'
import { lintCard } from '#src/cards/lint.ts'

const action = { action: 'record.open', id: 'r1' }

describe('a card', () => {
  it('is shared, fills the width, is not forwarded, and its title is its summary', () => {
    const { schema, config, header } = card({ title: '听课记录' })
    expect(schema).toBe('2.0')
    expect(config).toEqual({
      update_multi: true,
      width_mode: 'fill',
      enable_forward: false,
      summary: { content: '听课记录' },
    })
    expect(header).toEqual({ title: { tag: 'plain_text', content: '听课记录' }, template: 'blue' })
  })

  it('says in its header what it was given, grey tags by the name they have there', () => {
    const tags = [
      { text: '待审', tone: 'orange' },
      { text: '归档', tone: 'grey' },
    ] as const
    const { config, header } = card({ title: '标题', subtitle: '副题', tone: 'red', tags, summary: '摘要' })
    expect(config.summary.content).toBe('摘要')
    expect(header?.template).toBe('red')
    expect(header?.subtitle?.content).toBe('副题')
    expect(header?.text_tag_list?.map(({ text, color }) => [text.content, color])).toEqual([
      ['待审', 'orange'],
      ['归档', 'neutral'],
    ])
  })

  it('shows its blocks in order and leaves out those there are none of', () => {
    const shown = card(
      { title: '标题' },
      markdown('一'),
      undefined,
      [markdown('二'), divider()],
      false,
      note('三'),
    )
    expect(shown.body.elements.map(({ tag }) => tag)).toEqual(['markdown', 'markdown', 'hr', 'markdown'])
  })

  it('passes the rules of the platform whatever people wrote into it', () => {
    const text = fc.string({ unit: 'binary', maxLength: 150 })
    fc.assert(
      fc.property(text, text, text, (title, label, value) => {
        const drawn = card(
          { title, subtitle: value, tags: [{ text: label, tone: 'grey' }] },
          heading(title),
          facts([[label, value]]),
          note(value),
          columns([markdown('a'), button({ text: label, action })], [image({ key: 'img_v3_x', alt: value })]),
          panel({ title: label }, facts([[label, value]])),
          buttons(button({ text: value, action, confirm: { title: label, text: value } })),
        )
        expect(lintCard(drawn)).toEqual([])
      }),
    )
  })
})

describe('facts', () => {
  it('are one element, a line each, with a dash where nothing is known', () => {
    const shown = facts([
      ['课程', '数据库 *原理*'],
      ['教师', ' '],
    ])
    expect(shown.tag).toBe('markdown')
    expect(shown.content.split('\n')).toEqual([
      "<font color='grey'>课程</font> 数据库 &#42;原理&#42;",
      "<font color='grey'>教师</font> —",
    ])
  })
})

describe('buttons', () => {
  it('call back with their action', () => {
    expect(button({ text: '打开', action }).behaviors).toEqual([{ type: 'callback', value: action }])
  })

  it('are cut to what a button holds, never through a character', () => {
    expect(button({ text: '字'.repeat(101), action }).text.content).toBe(`${'字'.repeat(99)}…`)
    const faces = button({ text: '😀'.repeat(60), action }).text.content
    expect(faces.length).toBeLessThanOrEqual(100)
    expect(faces.isWellFormed()).toBe(true)
    expect(button({ text: '字'.repeat(100), action }).text.content).toBe('字'.repeat(100))
  })

  it('look as important as they are', () => {
    const looks = (['primary', 'default', 'danger', 'text'] as const).map(
      (kind) => button({ text: '好', action, kind }).type,
    )
    expect(looks).toEqual(['primary_filled', 'default', 'danger', 'text'])
    expect(button({ text: '好', action, disabled: true }).disabled).toBe(true)
    expect(button({ text: '好', action, disabled: false })).not.toHaveProperty('disabled')
  })

  it('open an address where they are links', () => {
    expect(link({ text: '打开', url: 'https://example.com' }).behaviors).toEqual([
      { type: 'open_url', default_url: 'https://example.com' },
    ])
  })

  it('stand in a row that wraps, and no row stands where there are none', () => {
    const row = buttons(button({ text: '一', action }), false, button({ text: '二', action }))
    expect(row?.flex_mode).toBe('flow')
    expect(row?.columns).toHaveLength(2)
    expect(buttons(undefined, false)).toBeUndefined()
  })
})

describe('columns', () => {
  it('are equally wide, and four wrap on a telephone', () => {
    expect(cells(2).columns.map(({ width, weight }) => [width, weight])).toEqual([
      ['weighted', 1],
      ['weighted', 1],
    ])
    expect([2, 3, 4, 6].map((count) => cells(count).flex_mode)).toEqual(['none', 'none', 'bisect', 'trisect'])
  })
})

describe('paging', () => {
  it('goes one page back and one forward, and keeps what else the action says', () => {
    expect(pagesOf(2, 3)).toEqual([
      { action: 'records.page', term: 't1', page: 1 },
      { action: 'records.page', term: 't1', page: 3 },
    ])
  })

  it('does not go past either end, and is not there for one page', () => {
    expect(pagesOf(1, 3)?.map((value) => value['page'])).toEqual([2])
    expect(pagesOf(3, 3)?.map((value) => value['page'])).toEqual([2])
    expect(paging({ page: 1, pages: 1, action })).toBeUndefined()
  })
})

describe('images', () => {
  it('are all shown: in the grid that fits, and in several where nine are not enough', () => {
    const looks = (count: number) =>
      grids(count).map((grid) =>
        grid.tag === 'img' ? 'one' : `${grid.combination_mode} ${grid.img_list.length}`,
      )
    expect(looks(0)).toEqual([])
    expect(looks(1)).toEqual(['one'])
    expect(looks(2)).toEqual(['double 2'])
    expect(looks(3)).toEqual(['triple 3'])
    expect(looks(5)).toEqual(['bisect 5'])
    expect(looks(11)).toEqual(['trisect 9', 'double 2'])
    expect(lintCard(card({ title: '照片' }, grids(11)))).toEqual([])
  })
})

function cells(count: number) {
  return columns(...Array.from({ length: count }, () => [markdown('x')]))
}

function grids(count: number) {
  return images(Array.from({ length: count }, (_, index) => `img_${index}`))
}

/** What the buttons of a paging row send. */
function pagesOf(page: number, pages: number) {
  return paging({ page, pages, action: { action: 'records.page', term: 't1' } })
    ?.columns.flatMap(({ elements }) => elements)
    .flatMap((element) => (element.tag === 'button' ? element.behaviors : []))
    .flatMap((behavior) => (behavior.type === 'callback' ? [behavior.value] : []))
}
