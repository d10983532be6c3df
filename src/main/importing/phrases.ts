import type { Token } from './tokens'

/** Phrases of a language cut into words once, found in token lists by their first word. */
export class Phrases {
  private readonly byFirst = new Map<string, string[][]>()

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) {
      const words = phrase.split(' ')
      const first = words[0] ?? ''
      this.byFirst.set(first, [...(this.byFirst.get(first) ?? []), words])
    }
    for (const list of this.byFirst.values()) list.sort((one, other) => other.length - one.length)
  }

  /** How many tokens the longest phrase beginning at `index` takes, or 0. */
  lengthAt(tokens: readonly Token[], index: number): number {
    const candidates = this.byFirst.get(tokens[index]?.low ?? '') ?? []
    const found = candidates.find((words) => words.every((word, offset) => tokens[index + offset]?.low === word))
    return found?.length ?? 0
  }

  /** How many tokens the longest phrase ending just before `index` takes, or 0. */
  lengthBefore(tokens: readonly Token[], index: number): number {
    for (let start = Math.max(0, index - 6); start < index; start += 1) {
      if (this.lengthAt(tokens, start) === index - start) return index - start
    }
    return 0
  }
}
