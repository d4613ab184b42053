import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { settings } from '#config/env.ts'
import { verbs } from '#src/cli/verbs.ts'
import { filesIn } from '#test/support/files.ts'

const top = ['README.md', 'CHANGELOG.md']
const documents = [
  ...top,
  ...['docs', 'config', 'handlers', 'jobs', 'src', 'test'].flatMap((folder) => filesIn(folder, '.md')),
]
const textOf = (file: string) => readFileSync(file, 'utf8')
const codeIn = (file: string) => [...textOf(file).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)

const everything = ['config', 'docs', 'handlers', 'jobs', 'src', 'test'].flatMap((folder) =>
  filesIn(folder, ''),
)

/** What is written as a path: begins with one of our folders or ends like one of our files. */
const isPath = (code: string) =>
  /^(config|docs|handlers|jobs|src|test)\/[\w./-]*$|^[\w./-]+\.(ts|js|json|md|yaml|css|html)$/.test(code)

/** From the root, from where it is written, or at the end of a path that is there. */
const exists = (path: string, from: string) =>
  [path, normalize(join(dirname(from), path))].some((one) => existsSync(one)) ||
  everything.some((file) => file.endsWith(`/${path}`))

describe('the documents are true', () => {
  it('there are documents to check', () => {
    expect(documents.length).toBeGreaterThan(15)
  })

  it.each(documents)('every path %s names exists', (document) => {
    const paths = codeIn(document).filter(isPath)
    expect(paths.filter((path) => !exists(path, document))).toEqual([])
  })

  it.each(documents)('every script %s names is in package.json', (document) => {
    const named = [...textOf(document).matchAll(/npm (?:run (?:-s )?)([\w:-]+)/g)].map(([, name]) => name)
    expect(named.filter((name) => !Object.hasOwn(packageJson.scripts, name ?? ''))).toEqual([])
  })

  it.each(documents)('every link of %s leads somewhere', (document) => {
    const links = [...textOf(document).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = '']) => link)
    expect(links.filter((link) => !existsSync(join(dirname(document), link)))).toEqual([])
  })

  it('the table of settings is the schema', () => {
    const rows = [...textOf('config/README.md').matchAll(/^\| `([A-Z_]+)`\s*\|/gm)].map(([, name]) => name)
    expect(rows).toEqual(Object.keys(settings))
  })

  it('every variable that is written in capitals is a setting', () => {
    const capitals = [...top, 'docs', 'src/README.md']
      .filter(existsSync)
      .filter((file) => file.endsWith('.md'))
    const named = capitals.flatMap(codeIn).filter((code) => /^[A-Z]+(_[A-Z]+)+$/.test(code))
    expect(named.filter((name) => !Object.hasOwn(settings, name))).toEqual([])
  })

  it('the table of jobs is the list of jobs', async () => {
    const { jobs } = await import('#jobs/index.ts')
    const rows = [...textOf('jobs/README.md').matchAll(/^\| `([a-z-]+)`\s*\|/gm)].map(([, name = '']) => name)
    expect(rows.toSorted()).toEqual(jobs.map(({ name }) => name).toSorted())
  })

  it('the README names every verb of the command line', () => {
    const readme = textOf('README.md')
    expect(verbs.filter(({ name }) => !readme.includes(`\`${name}`)).map(({ name }) => name)).toEqual([])
  })

  it('decisions are numbered, short, and say context, decision and consequences', () => {
    const decisions = filesIn('docs/decisions', '.md').toSorted()
    expect(decisions.map((file) => Number(file.split('/').at(-1)?.slice(0, 3)))).toEqual(
      decisions.map((_, index) => index + 1),
    )
    for (const file of decisions) {
      expect(textOf(file)).toMatch(/\*\*Context\.\*\*[^]*\*\*Decision\.\*\*[^]*\*\*Consequences\.\*\*/)
      expect(textOf(file).split('\n').length).toBeLessThanOrEqual(50)
    }
  })
})
