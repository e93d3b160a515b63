import { beforeEach, describe, expect, it } from 'vitest';
import type { RoomView, Scenario } from '../../src/contract/room-views.ts';
import {
  closeExhibit,
  followRoom,
  keepReference,
  openAside,
  setSplit,
  showExhibit,
  showPane,
  useAside,
} from '../../src/renderer/room/aside/aside.ts';
import { exhibitsHere, panesHere } from '../../src/renderer/room/aside/panes.ts';
import { placeIn, rememberPlace, topIn } from '../../src/renderer/room/aside/reading-places.ts';
import { noTrail, pageOf, stepped, turned } from '../../src/renderer/room/aside/reference/trail.ts';

const caseStudy: Scenario = {
  kind: 'case',
  source: 'ferries',
  title: 'Ferries',
  tabs: [{ id: 'overview', title: 'Overview', body: 'Text' }],
  exhibits: [{ id: 'plan', title: 'Plan', body: 'A plan' }],
};

interface Here {
  item?: string;
  exhibits?: string[];
  scenario?: Scenario | null;
  page?: string | null;
  section?: number;
}

/** A view with the parts that panes rest on. */
function at({
  item = 'one',
  exhibits = [],
  scenario = null,
  page = null,
  section = 0,
}: Here = {}): RoomView {
  return {
    where: { at: 'item', section, index: 0 },
    item: {
      view: { id: item },
      exhibits: exhibits.map((id) => ({ id, title: id, body: '' })),
    },
    scenario,
    reference: { pages: 3, open: page },
  } as unknown as RoomView;
}

const shown = (view: RoomView): string | undefined =>
  panesHere(view, useAside.getState()).shown?.id;
const panes = (view: RoomView): string[] =>
  panesHere(view, useAside.getState()).panes.map(({ id }) => id);

const plan = 'exhibit:case:ferries:plan' as const;
const log = 'exhibit:item:one:log' as const;

beforeEach(() => {
  useAside.setState(useAside.getInitialState());
  openAside('attempt');
});

describe('what stands beside the question', () => {
  it('is nothing at a question by itself', () => {
    expect(shown(at())).toBeUndefined();
  });

  it('is the case study, where there is one', () => {
    expect(shown(at({ scenario: caseStudy }))).toBe('case');
  });

  it('tells an exhibit of the question from one of the case study with the same id', () => {
    const ids = exhibitsHere(at({ scenario: caseStudy, exhibits: ['plan'] })).map(
      ({ pane }) => pane,
    );
    expect(ids).toEqual(['exhibit:item:one:plan', plan]);
  });

  it('is the exhibit opened last, and the one before when that is closed', () => {
    const view = at({ scenario: caseStudy, exhibits: ['log'] });
    showExhibit(log);
    showExhibit(plan);
    expect(panes(view)).toEqual(['case', log, plan]);
    expect(shown(view)).toBe(plan);
    showPane(log);
    closeExhibit(view, log);
    expect(panes(view)).toEqual(['case', plan]);
    expect(shown(view)).toBe('case');
  });

  it('leaves an exhibit of a question with it, and has it again on coming back', () => {
    showExhibit(log);
    expect(shown(at({ item: 'two' }))).toBeUndefined();
    expect(shown(at({ item: 'one', exhibits: ['log'] }))).toBe(log);
  });

  it('is the reference exactly while main says that a page is in view', () => {
    showExhibit(plan);
    expect(shown(at({ scenario: caseStudy, page: 'rules' }))).toBe('reference');
    expect(shown(at({ scenario: caseStudy }))).toBe(plan);
  });

  it('keeps the place of the reference among the panes, without showing it', () => {
    keepReference(true);
    expect(panes(at({ scenario: caseStudy }))).toEqual(['case', 'reference']);
    expect(shown(at({ scenario: caseStudy }))).toBe('case');
    expect(shown(at())).toBeUndefined();
  });
});

describe('moving through the exam', () => {
  it('brings a new question into sight', () => {
    useAside.setState({ front: 'aside', isFull: true });
    followRoom(at({ item: 'one' }), at({ item: 'one' }));
    expect(useAside.getState()).toMatchObject({ front: 'aside', isFull: true });
    followRoom(at({ item: 'one' }), at({ item: 'two' }));
    expect(useAside.getState()).toMatchObject({ front: 'question', isFull: false });
  });

  it('takes the panes of a section along when it is left, and keeps the width', () => {
    showExhibit(plan);
    keepReference(true);
    setSplit(40);
    followRoom(at({ section: 0 }), at({ section: 1, scenario: caseStudy }));
    expect(panes(at({ section: 1, scenario: caseStudy }))).toEqual(['case']);
    expect(useAside.getState().split).toBe(40);
  });

  it('keeps everything while the same attempt is left and resumed, and nothing for another', () => {
    setSplit(33);
    rememberPlace('case:ferries:overview', { top: 10, height: 100, width: 50 });
    openAside('attempt');
    expect(useAside.getState().split).toBe(33);
    expect(placeIn('case:ferries:overview')).toEqual({ top: 10, height: 100, width: 50 });
    openAside('another');
    expect(useAside.getState().split).toBe(48);
    expect(placeIn('case:ferries:overview')).toBeNull();
  });
});

describe('the width', () => {
  it('leaves both sides their room', () => {
    setSplit(2);
    expect(useAside.getState().split).toBe(25);
    setSplit(99);
    expect(useAside.getState().split).toBe(70);
  });
});

describe('a reading position', () => {
  it('is where it was in the same text', () => {
    const place = { top: 420, height: 1000, width: 500 };
    expect(topIn(place, { height: 1000, width: 500 })).toBe(420);
    // A picture is still on its way: the text is lower than it will be.
    expect(topIn(place, { height: 600, width: 500 })).toBe(420);
  });

  it('moves in proportion where the text was set in another width', () => {
    const place = { top: 420, height: 1000, width: 500 };
    expect(topIn(place, { height: 2000, width: 250 })).toBe(840);
    expect(topIn({ top: 0, height: 0, width: 0 }, { height: 500, width: 250 })).toBe(0);
  });
});

describe('the way through the reference', () => {
  const way = turned(turned(turned(noTrail, 'a'), 'b'), 'c');

  it('goes back and forward, and stops at its ends', () => {
    const back = stepped(stepped(way, -1), -1);
    expect(pageOf(back)).toBe('a');
    expect(stepped(back, -1)).toBe(back);
    expect(pageOf(stepped(back, 1))).toBe('b');
    expect(stepped(way, 1)).toBe(way);
  });

  it('forgets what lay ahead when another page is opened on the way', () => {
    const other = turned(stepped(way, -1), 'd');
    expect(other.pages).toEqual(['a', 'b', 'd']);
    expect(stepped(other, 1)).toBe(other);
  });

  it('stays as it is on the page in view', () => {
    expect(turned(way, 'c')).toBe(way);
  });
});
