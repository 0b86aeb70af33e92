/**
 * A map from 32 hexadecimal digits to a small whole number, for millions of keys: 20 bytes an entry where a `Map` of strings takes
 * over a hundred. Only the first sixteen digits are kept: whoever must be sure compares the full keys of equal entries.
 */
export class KeyMap {
  #slots = 1 << 12
  #high = new Uint32Array(this.#slots)
  #low = new Uint32Array(this.#slots)
  #values = new Int32Array(this.#slots).fill(-1)
  #size = 0

  get size(): number {
    return this.#size
  }

  /** The value of the key, or -1. */
  get(key: string): number {
    const high = Number.parseInt(key.slice(0, 8), 16)
    const low = Number.parseInt(key.slice(8, 16), 16)
    return this.#values[this.#slotOf(high, low)]!
  }

  /** The value of the key; where there is none, it is set to `value`, and -1 is the answer. */
  getOrSet(key: string, value: number): number {
    return this.getOrSetPair(Number.parseInt(key.slice(0, 8), 16), Number.parseInt(key.slice(8, 16), 16), value)
  }

  /** As `getOrSet`, for a key that is given as two unsigned numbers of 32 bits. */
  getOrSetPair(high: number, low: number, value: number): number {
    const slot = this.#slotOf(high, low)
    const present = this.#values[slot]!
    if (present >= 0) return present
    this.#high[slot] = high
    this.#low[slot] = low
    this.#values[slot] = value
    if (++this.#size * 2 > this.#slots) this.#grow()
    return -1
  }

  #slotOf(high: number, low: number): number {
    const mask = this.#slots - 1
    let slot = (low ^ Math.imul(high, 0x9e3779b1)) & mask
    while (this.#values[slot]! >= 0 && (this.#high[slot] !== high || this.#low[slot] !== low)) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const [high, low, values] = [this.#high, this.#low, this.#values]
    this.#slots *= 2
    this.#high = new Uint32Array(this.#slots)
    this.#low = new Uint32Array(this.#slots)
    this.#values = new Int32Array(this.#slots).fill(-1)
    for (let old = 0; old < values.length; old++) {
      if (values[old]! < 0) continue
      const slot = this.#slotOf(high[old]!, low[old]!)
      this.#high[slot] = high[old]!
      this.#low[slot] = low[old]!
      this.#values[slot] = values[old]!
    }
  }
}
