const SINGULAR = 1e-9;

/**
 * The inverse of a square matrix by elimination with pivoting, turned over: entry (row, column) of the
 * inverse stands at column × size + row. Uses up the matrix.
 * @throws Error when the matrix is singular
 */
export function transposedInverse(matrix: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let at = 0; at < size; at++) inverse[at * size + at] = 1;
  for (let column = 0; column < size; column++) {
    let pivotRow = column;
    for (let row = column + 1; row < size; row++) {
      if (
        Math.abs(matrix[row * size + column] as number) >
        Math.abs(matrix[pivotRow * size + column] as number)
      ) {
        pivotRow = row;
      }
    }
    if (Math.abs(matrix[pivotRow * size + column] as number) < SINGULAR) {
      throw new Error('The basis of the programme is singular.');
    }
    swapRows(matrix, size, column, pivotRow);
    swapRows(inverse, size, column, pivotRow);
    const pivot = matrix[column * size + column] as number;
    for (let row = 0; row < size; row++) {
      const factor = (matrix[row * size + column] as number) / pivot;
      if (row === column || factor === 0) continue;
      subtractRow(matrix, size, row, column, factor);
      subtractRow(inverse, size, row, column, factor);
    }
    scaleRow(matrix, size, column, 1 / pivot);
    scaleRow(inverse, size, column, 1 / pivot);
  }
  const turned = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      turned[column * size + row] = inverse[row * size + column] as number;
    }
  }
  return turned;
}

function swapRows(matrix: Float64Array, size: number, one: number, other: number): void {
  if (one === other) return;
  const held = matrix.slice(one * size, (one + 1) * size);
  matrix.copyWithin(one * size, other * size, (other + 1) * size);
  matrix.set(held, other * size);
}

function subtractRow(
  matrix: Float64Array,
  size: number,
  row: number,
  other: number,
  factor: number,
): void {
  for (let at = 0; at < size; at++) {
    matrix[row * size + at] =
      (matrix[row * size + at] as number) - factor * (matrix[other * size + at] as number);
  }
}

function scaleRow(matrix: Float64Array, size: number, row: number, factor: number): void {
  for (let at = 0; at < size; at++) {
    matrix[row * size + at] = (matrix[row * size + at] as number) * factor;
  }
}
