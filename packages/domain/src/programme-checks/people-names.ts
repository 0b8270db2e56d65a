/** Nobody in particular: a name that begins so can be two people at once. */
const indefinite = new Set(
  'en ett två tre fyra fem flera olika extern externa inbjuden inbjudna alla någon några a an two three four five several various external invited all everybody somebody some'.split(
    ' ',
  ),
);

/**
 * The people that a line names: `Eva Ek (ljud) och Bo Alm` is two. What stands in brackets is what they do. A line that
 * names nobody in particular (`två processledare`) names nobody.
 */
export function namesIn(line: string): readonly string[] {
  return line
    .replaceAll(/\([^)]*\)/g, ' ')
    .split(/[,;&/\n]|\soch\s|\sand\s/i)
    .map((name) => name.replaceAll(/\s+/g, ' ').trim())
    .filter((name) => {
      const [first = ''] = name.toLowerCase().split(' ');
      return first !== '' && !indefinite.has(first) && !/^\d/.test(first);
    });
}

/** Equal for two ways to write the same name. */
export function nameKey(name: string): string {
  return name.toLowerCase();
}
