import { describe, expect, it } from 'vitest'
import { gatherNews, nextDigest } from './digest.ts'

describe('the mail of a morning', () => {
  it.each([
    ['2026-01-15T05:59:00Z', '2026-01-15'],
    ['2026-01-15T06:00:00Z', '2026-01-16'],
    ['2026-01-15T22:30:00Z', '2026-01-16'],
    ['2026-01-15T23:30:00Z', '2026-01-16'],
    ['2026-07-31T22:30:00Z', '2026-08-01'],
  ])('of what happens at %s is that of %s', (instant, day) => {
    const next = nextDigest(new Date(instant))
    expect(next.day).toBe(day)
    expect(next.at.getTime()).toBeGreaterThan(new Date(instant).getTime())
  })

  it('tells each receiver once, with all that concerns them and nothing else', () => {
    const news = [{ answerId: 'a' }, { answerId: 'b' }, { answerId: 'c' }]
    const followers = [
      { answerId: 'a', email: 'x' },
      { answerId: 'b', email: 'x' },
      { answerId: 'b', email: 'y' },
      { answerId: 'd', email: 'z' },
    ]
    const gathered = gatherNews(news, followers).map(({ to, news: own }) => [
      to.email,
      own.map(({ answerId }) => answerId),
    ])
    expect(gathered).toEqual([
      ['x', ['a', 'b']],
      ['y', ['b']],
    ])
  })
})
