/** Adds to each piece of a text where it starts, which is the only identity a piece has. */
export function withStarts<Piece extends { readonly text: string }>(
  pieces: readonly Piece[],
): readonly (Piece & { readonly start: string })[] {
  let start = 0;
  return pieces.map((piece, place) => {
    // Two pieces start at the same place when one of them is empty.
    const placed = { ...piece, start: `${start}/${place}` };
    start += piece.text.length;
    return placed;
  });
}
