/**
 * The rows and changes a page knows: a fold of the stream. Rows are never altered, only replaced,
 * so that a copy of the map is a picture of the moment.
 *
 * @typedef {Record<string, any>} Row a summary as `/api/places` gives it
 * @typedef {Record<string, any>} Change a change as `/api/changes` gives it
 * @typedef {{rows: Map<string, Row>, changes: Change[], seen: Set<string>, asOf: string|null}} Situation
 * @typedef {{changed: string[], news: Change[]}} Difference ids of rows that show something else, and new changes
 */

/** So many changes are kept for the feed. */
export const CHANGES_KEPT = 300;

/** @returns {Situation} */
export function emptySituation() {
  return { rows: new Map(), changes: [], seen: new Set(), asOf: null };
}

/**
 * All there is, in the place of what was.
 * @param {Situation} situation @param {{rows: Row[], changes?: Change[], asOf?: string|null}} snapshot
 * @returns {Difference}
 */
export function takeSnapshot(situation, snapshot) {
  const before = situation.rows;
  const first = before.size === 0;
  situation.rows = new Map(snapshot.rows.map((row) => [row.place.id, row]));
  situation.asOf = snapshot.asOf ?? situation.asOf;
  const changed = first ? [] : differing(before, situation.rows);
  return { changed, news: takeChanges(situation, snapshot.changes ?? [], first) };
}

/**
 * What has changed since.
 * @param {Situation} situation @param {{rows?: Row[], left?: string[], changes?: Change[]}} diff
 * @returns {Difference}
 */
export function takeDiff(situation, diff) {
  const changed = [];
  for (const row of diff.rows ?? []) {
    if (face(row) !== face(situation.rows.get(row.place.id))) changed.push(row.place.id);
    situation.rows.set(row.place.id, row);
    if (situation.asOf === null || row.asOf > situation.asOf) situation.asOf = row.asOf;
  }
  for (const id of diff.left ?? []) situation.rows.delete(id);
  return { changed, news: takeChanges(situation, diff.changes ?? [], false) };
}

/** Adds changes, newest first, each once however often it comes. */
function takeChanges(situation, changes, quiet) {
  const news = changes.filter((change) => !situation.seen.has(keyOf(change))).sort(newestFirst);
  for (const change of news) situation.seen.add(keyOf(change));
  situation.changes = [...news, ...situation.changes].sort(newestFirst);
  for (const old of situation.changes.splice(CHANGES_KEPT)) situation.seen.delete(keyOf(old));
  return quiet ? [] : news;
}

/** The rows that show something else than before. @param {Map<string, Row>} before @param {Map<string, Row>} after */
export function differing(before, after) {
  return [...after.keys()].filter((id) => face(after.get(id)) !== face(before.get(id)));
}

/** What makes a change the same one. @param {Change} change @returns {string} */
export function keyOf(change) {
  return change.cursor ?? JSON.stringify([change.place.id, change.asOf, change.before, change.after]);
}

/** By cursor: numbers with dots between them, the later the greater. */
export function newestFirst(a, b) {
  const left = String(a.cursor ?? '').split('.').map(Number);
  const right = String(b.cursor ?? '').split('.').map(Number);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    if (left[i] !== right[i]) return right[i] - left[i] || 0;
  }
  return 0;
}

/** What a reader sees of a row; where it differs, the row has changed. @param {Row|undefined} row */
function face(row) {
  if (!row) return '';
  const { origins, for: votes, against } = row.counts;
  return [row.status, row.controller?.id, row.extent, row.inherited, row.since?.from,
    Math.round(row.confidence * 100), origins, votes, against].join('|');
}
