/** Lines as JSON lines mean them: `readline` would also cut at U+2028 and U+2029, which a JSON text holds as they are. */

/** The lines of a text that comes in pieces, cut at `\n` alone. What follows the last one is a line too, if anything does. */
export async function* textLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  // Joined once the line is complete: a line may be far longer than a piece.
  let begun: string[] = [];
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf("\n"); end >= 0; end = piece.indexOf("\n", from)) {
      yield begun.join("") + piece.slice(from, end);
      begun = [];
      from = end + 1;
    }
    begun.push(piece.slice(from));
  }
  const last = begun.join("");
  if (last !== "") yield last;
}
