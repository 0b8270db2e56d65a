const NO_EDGE = -1;

/**
 * Colours the edges of a bipartite graph, so that edges sharing an end differ, with as many colours
 * as the greatest degree (D. Kőnig, 1916): a colour missing at both ends is used, else a chain of two
 * colours is swapped.
 * @param left left end per edge, from 0
 * @param right right end per edge, from 0
 * @param colours at least the greatest number of edges at one end
 * @returns the colour per edge, from 0
 */
export function colourEdges(left: Int32Array, right: Int32Array, colours: number): Int32Array {
  const atLeft = table(left, colours);
  const atRight = table(right, colours);
  const colourOf = new Int32Array(left.length).fill(NO_EDGE);
  const place = (edge: number, colour: number): void => {
    colourOf[edge] = colour;
    atLeft[(left[edge] as number) * colours + colour] = edge;
    atRight[(right[edge] as number) * colours + colour] = edge;
  };
  left.forEach((person, edge) => {
    const node = right[edge] as number;
    const wanted = missing(atLeft, person, colours);
    const other = missing(atRight, node, colours);
    const chain = chainFrom(atLeft, atRight, left, right, node, wanted, other, colours);
    for (const link of chain) {
      const colour = colourOf[link] as number;
      atLeft[(left[link] as number) * colours + colour] = NO_EDGE;
      atRight[(right[link] as number) * colours + colour] = NO_EDGE;
    }
    for (const link of chain) place(link, colourOf[link] === wanted ? other : wanted);
    place(edge, wanted);
  });
  return colourOf;
}

function table(ends: Int32Array, colours: number): Int32Array {
  return new Int32Array((ends.reduce((most, end) => Math.max(most, end), -1) + 1) * colours).fill(
    NO_EDGE,
  );
}

function missing(edges: Int32Array, end: number, colours: number): number {
  let colour = 0;
  while (edges[end * colours + colour] !== NO_EDGE) colour++;
  return colour;
}

/** The edges coloured first, second, first, … that start at a right end. */
function chainFrom(
  atLeft: Int32Array,
  atRight: Int32Array,
  left: Int32Array,
  right: Int32Array,
  start: number,
  first: number,
  second: number,
  colours: number,
): number[] {
  const chain: number[] = [];
  let node = start;
  for (;;) {
    const out = atRight[node * colours + first] as number;
    if (out === NO_EDGE) return chain;
    chain.push(out);
    const back = atLeft[(left[out] as number) * colours + second] as number;
    if (back === NO_EDGE) return chain;
    chain.push(back);
    node = right[back] as number;
  }
}
