package org.sitrep.cli.page;

/** What the page's plain functions promise, held against them in the page itself. */
final class PlainFunctions {
  /** Gives a line for each promise that is not kept. */
  static final String SCRIPT =
      """
      const faults = [];
      const same = (what, got, want) => {
        if (JSON.stringify(got) !== JSON.stringify(want)) {
          faults.push(what + ': ' + JSON.stringify(got) + ', expected ' + JSON.stringify(want));
        }
      };
      const { readState, writeState, START } = await import('/page/state.js');
      const state = { view: 'map', filter: 'a b|c -d "e f"', sort: 'since:asc', place: 'sy-homs',
        asOf: '2024-12-07T10:00:00.000Z', knowledge: 'true', lang: 'ar', theme: 'dark' };
      same('a state survives its address', readState(writeState(state)), state);
      same('the start has no address', writeState(START), '');
      same('what is no state is none', readState('?view=x&sort=a:b&asOf=never&lang=xx'), START);

      const { EventReader } = await import('/page/events.js');
      const text = 'retry: 2000\\nid: 1\\nevent: a\\ndata: {"x":\\ndata: 1}\\n\\n: hm\\r\\nid: 2\\r\\ndata:y\\r\\n\\r\\nid\\ndata: z\\n';
      for (let size = 1; size <= text.length; size++) {
        const reader = new EventReader();
        const events = [];
        for (let at = 0; at < text.length; at += size) events.push(...reader.take(text.slice(at, at + size)));
        same('events in pieces of ' + size, events, [
          { type: 'a', data: '{"x":\\n1}', id: '1' }, { type: 'message', data: 'y', id: '2' }]);
        same('retry', reader.retry, 2000);
      }

      const { emptySituation, takeSnapshot, takeDiff } = await import('/page/situation.js');
      const row = (id, confidence) => ({ place: { id }, status: 'CONTROLLED', confidence, asOf: '2025',
        counts: { origins: 1, for: 1, against: 0 } });
      const change = (n) => ({ place: { id: 'a' }, cursor: '5.0.' + n });
      const situation = emptySituation();
      same('the first snapshot glows not', takeSnapshot(situation, { rows: [row('a', 0.5), row('b', 0.5)], changes: [change(9)], asOf: '2024' }), { changed: [], news: [] });
      const diff = { rows: [row('a', 0.7), row('b', 0.501)], left: [], changes: [change(10), change(9)] };
      same('only what looks otherwise has changed', takeDiff(situation, diff), { changed: ['a'], news: [change(10)] });
      same('the same again is nothing', takeDiff(situation, diff), { changed: [], news: [] });
      same('newest first by number', situation.changes.map((each) => each.cursor), ['5.0.10', '5.0.9']);
      takeDiff(situation, { rows: [], left: ['a'], changes: [] });
      same('what has left is gone', [...situation.rows.keys()], ['b']);

      const { judge } = await import('/page/badge.js');
      const fresh = { link: 'live', heardAt: 100000, lagMs: 10, asOf: null };
      same('live', judge(fresh, 101000).state, 'live');
      same('silence is lag', judge(fresh, 120000), { state: 'lagging', behind: 20000 });
      same('lag told', judge({ ...fresh, lagMs: 9000 }, 101000), { state: 'lagging', behind: 9000 });
      same('cut', judge({ ...fresh, link: 'disconnected' }, 143000), { state: 'disconnected', behind: 43000 });

      const { toggleStatus } = await import('/page/facets.js');
      same('a state is added', toggleStatus('kind:city status:held', 'CONTESTED'), 'kind:city status:contested');
      same('and taken away', toggleStatus('kind:city status:contested', 'CONTESTED'), 'kind:city');

      const { waitBefore } = await import('/page/stream.js');
      same('waits grow to half a minute', [0, 1, 2, 9].map((n) => waitBefore(n, 1000, 0.5)), [1000, 2000, 4000, 30000]);

      const { Hours } = await import('/page/timeline.js');
      const hours = new Hours();
      hours.add([{ asOf: '2024-12-07T10:20:00Z' }, { asOf: '2024-12-07T10:50:00Z' }, { asOf: '2024-12-07T13:00:00Z' }]);
      const range = hours.range();
      same('counts by the hour', hours.parts(range.from, range.to, 4), [2, 0, 0, 1]);

      const { shown, outward } = await import('/page/dom.js');
      same('marks that reorder are taken away', shown('a\\u202eb\\u2066c\\u0007\\ud800'), 'abc\\ufffd');
      same('only http leads outward', ['javascript:alert(1)', 'data:text/html,x', '//x', 'https://x.example/'].map((each) => outward(each, 'x').tagName), ['SPAN', 'SPAN', 'SPAN', 'A']);

      const { phraseNames } = await import('/page/words.js');
      same('both languages say all', phraseNames('ar'), phraseNames('en'));

      const { project, zoomAt, toScreen } = await import('/page/mercator.js');
      const [x, y] = project(36.7, 34.7);
      const view = { x: 0.6, y: 0.4, scale: 4000 };
      const before = toScreen(view, 800, 600, x, y);
      const after = toScreen(zoomAt(view, 800, 600, before[0], before[1], 2), 800, 600, x, y);
      same('zooming holds the place under the pointer', after.map(Math.round), before.map(Math.round));
      return faults;
      """;

  private PlainFunctions() {}
}
