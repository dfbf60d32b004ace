/** What is asked of the server, with the token where one is needed. */

const KEPT_UNDER = 'sitrep-token';
/** @type {() => Promise<string>} */
let askForToken = () => Promise.reject(new Error('no token'));
/** @type {Promise<string>|null} */
let asking = null;

/** An answer that is none: what the server's problem document says. */
export class Refused extends Error {
  /** @param {number} status @param {{title?: string, detail?: string, position?: number}} problem */
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.status = status;
    this.position = problem.position;
  }
}

/** Says who asks the reader for the token. @param {() => Promise<string>} asker */
export function tokenFrom(asker) {
  askForToken = asker;
}

/**
 * Asks, and once more with a token where the server wants one.
 * @param {string} path @param {{signal?: AbortSignal, headers?: Record<string, string>}} [options]
 * @returns {Promise<Response>} which is well
 * @throws {Refused}
 */
export async function ask(path, options = {}) {
  for (;;) {
    const token = sessionStorage.getItem(KEPT_UNDER);
    const answer = await fetch(path, {
      ...options,
      cache: 'no-cache',
      headers: { ...options.headers, ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    });
    if (answer.ok) return answer;
    if (answer.status !== 401) throw new Refused(answer.status, await problemOf(answer));
    // Another call may have got one while this was under way.
    if (token === sessionStorage.getItem(KEPT_UNDER)) await newToken();
  }
}

/** An answer as JSON. */
export async function askJson(path, options) {
  return (await ask(path, options)).json();
}

/** A path with parameters; those that are null, undefined or empty are left out. */
export function withQuery(path, parameters) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') query.set(key, String(value));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** One question to the reader, however many calls wait for it. */
async function newToken() {
  asking ??= askForToken().finally(() => (asking = null));
  sessionStorage.setItem(KEPT_UNDER, await asking);
}

async function problemOf(answer) {
  try {
    return await answer.json();
  } catch {
    return {};
  }
}
