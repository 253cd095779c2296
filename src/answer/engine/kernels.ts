// The inner loops, each over one kind of array, so that the engine compiles them once and well; every place is within bounds by construction.

/** Adds a row of one-byte weights, scaled, to the sums. */
export function addBytes(sums: Float64Array, bytes: Int8Array, from: number, scale: number): void {
  for (let n = 0; n < sums.length; n++) sums[n] = (sums[n] as number) + scale * (bytes[from + n] as number)
}

/** Adds a row of weights, scaled, to the sums. */
export function addFloats(sums: Float64Array, floats: Float32Array, from: number, scale: number): void {
  for (let n = 0; n < sums.length; n++) sums[n] = (sums[n] as number) + scale * (floats[from + n] as number)
}

/** Adds the values at some places, scaled, to a row of weights. */
export function moveFloats(
  floats: Float32Array,
  from: number,
  places: Int32Array,
  count: number,
  values: Float64Array,
  scale: number,
): void {
  for (let n = 0; n < count; n++) {
    const place = places[n] as number
    floats[from + place] = (floats[from + place] as number) + scale * (values[place] as number)
  }
}

/** Adds all of one list, scaled, to another of the same length. */
export function addAll(sums: Float32Array, floats: Float32Array, scale: number): void {
  for (let n = 0; n < sums.length; n++) sums[n] = (sums[n] as number) + scale * (floats[n] as number)
}

/** Turns logits into probabilities in place. */
export function toProbabilities(row: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY
  for (let c = 0; c < row.length; c++) most = Math.max(most, row[c] as number)
  let sum = 0
  for (let c = 0; c < row.length; c++) {
    row[c] = Math.exp((row[c] as number) - most)
    sum += row[c] as number
  }
  for (let c = 0; c < row.length; c++) row[c] = (row[c] as number) / sum
}

/** Notes the places whose value is not negligible, and says how many. */
export function placesOver(values: Float64Array, least: number, places: Int32Array): number {
  let count = 0
  for (let c = 0; c < values.length; c++) if (Math.abs(values[c] as number) >= least) places[count++] = c
  return count
}
