/** Values of snippet variables; what is absent takes its default. */
export type Variables = Readonly<Record<string, string>>;

export interface Expansion {
  readonly text: string;
  /** Numbers of the tab stops, each once, in order of first occurrence. */
  readonly stops: readonly number[];
}

/**
 * What VS Code inserts when the author presses Tab at every stop: defaults, first choices, mirrors, transforms of mirrors.
 * Throws on what it does not understand.
 */
export function expand(body: string, variables: Variables): Expansion {
  const values = new Map<string, string>();
  // A mirror may stand before the stop that has the default, so the values are collected first.
  read(body, 0, values, variables, false);
  const { text } = read(body, 0, values, variables, false);
  return { text, stops: [...values.keys()].filter((key) => /^\d+$/.test(key)).map(Number) };
}

interface Part {
  readonly text: string;
  readonly end: number;
}

function read(body: string, from: number, values: Map<string, string>, variables: Variables, nested: boolean): Part {
  let text = '';
  let at = from;
  while (at < body.length && !(nested && body[at] === '}')) {
    const escaped = /^\\([\\$}])/.exec(body.slice(at, at + 2))?.[1];
    const name = /^\$(\{?)(\d+|[A-Z_]+)/.exec(body.slice(at));
    if (escaped !== undefined) {
      text += escaped;
      at += 2;
    } else if (name !== null) {
      const part = placeholder(body, at + name[0].length, name[2] ?? '', name[1] === '{', values, variables);
      text += part.text;
      at = part.end;
    } else {
      if (body.startsWith('$', at)) throw new Error(`a bare $ at ${at}: ${body.slice(at, at + 20)}`);
      text += body[at];
      at += 1;
    }
  }
  return { text, end: at };
}

/** From after the name of a tab stop or variable to after its closing brace. */
function placeholder(
  body: string,
  at: number,
  name: string,
  braced: boolean,
  values: Map<string, string>,
  variables: Variables,
): Part {
  const known = variables[name] ?? values.get(name);
  if (!braced || body[at] === '}') {
    if (known === undefined && /^\d/.test(name)) values.set(name, '');
    return { text: known ?? '', end: braced ? at + 1 : at };
  }
  if (body[at] === ':') {
    const { text, end } = read(body, at + 1, values, variables, true);
    if (/^\d/.test(name)) values.set(name, text);
    return { text: variables[name] ?? text, end: end + 1 };
  }
  const choice = /^\|([^|]*)\|\}/.exec(body.slice(at));
  if (choice !== null) {
    const first = choice[1]?.split(',')[0] ?? '';
    values.set(name, first);
    return { text: first, end: at + choice[0].length };
  }
  const transform = /^\/((?:[^/\\]|\\.)*)\/([^/]*)\/([a-z]*)\}/.exec(body.slice(at));
  if (transform === null) throw new Error(`not understood at ${at}: ${body.slice(at, at + 20)}`);
  const [whole, pattern = '', replacement = '', flags = ''] = transform;
  return { text: (known ?? '').replace(new RegExp(pattern, flags), replacement), end: at + whole.length };
}
