/** One event of a stream. */
export type StreamEvent = { readonly event: string; readonly data: string };

/** Reads server-sent events out of pieces of text, wherever those are cut.
 *  Source: HTML Living Standard, section 9.2.6 (interpreting an event stream). */
export function createEventReader(onEvent: (event: StreamEvent) => void): (piece: string) => void {
  let rest = '';
  let event = '';
  let data: string[] = [];
  const line = (text: string): void => {
    if (text === '') {
      if (data.length > 0) onEvent({ event: event === '' ? 'message' : event, data: data.join('\n') });
      event = '';
      data = [];
      return;
    }
    const [name, value] = fieldOf(text);
    if (name === 'event') event = value;
    if (name === 'data') data.push(value);
  };
  return (piece) => {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) line(text.endsWith('\r') ? text.slice(0, -1) : text);
  };
}

/** A comment is a field without a name. */
function fieldOf(line: string): readonly [string, string] {
  const colon = line.indexOf(':');
  if (colon < 0) return [line, ''];
  const value = line.slice(colon + 1);
  return [line.slice(0, colon), value.startsWith(' ') ? value.slice(1) : value];
}

type Handlers = {
  readonly onEvent: (event: StreamEvent) => void;
  /** Anything came, be it a comment that keeps the stream open. */
  readonly onHeard: () => void;
};

/** Reads an answer to its end.
 *  @throws TypeError or AbortError when the connection breaks */
export async function readEvents(response: Response, { onEvent, onHeard }: Handlers): Promise<void> {
  if (response.body === null) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const read = createEventReader(onEvent);
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    onHeard();
    read(value);
  }
}
