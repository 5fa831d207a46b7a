import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Frame, FrameLocator } from 'playwright-core';
import type { OpenSite } from './browser';
import { launchBrowser, openSite, siteWith } from './browser';
import { buildPage } from './build-page';
import './host-page-window';

let browser: Browser;
let site: OpenSite;
const folder = mkdtempSync(join(tmpdir(), 'host-page-'));

beforeAll(async () => {
  await buildPage(folder, 'test/e2e/host-page.ts');
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  site = await openSite(browser, siteWith({ '/host/': folder }), '/host/');
  await site.page.waitForFunction(() => document.title === 'Host');
});

afterEach(() => site.close());

/** Opens the add-in's pane for a user. */
async function openPane(user: string, dark?: boolean): Promise<FrameLocator> {
  await site.page.evaluate(([name, isDark]) => window.workbench.open(name, isDark), [
    user,
    dark,
  ] as const);
  return site.page.frameLocator(`iframe[title="${user}"]`);
}

/** The frame of the only open pane, after its page has loaded. */
async function paneFrame(): Promise<Frame> {
  const element = await site.page.locator('iframe[title="You"]').elementHandle();
  const frame = await element!.contentFrame();
  await frame!.waitForURL('**/taskpane.html');
  return frame!;
}

/** The violations of accessibility rules in the pane. */
async function violations(checker: string): Promise<readonly unknown[]> {
  const frame = await paneFrame();
  // Evaluated, because the pane's content security policy allows no other scripts.
  await frame.evaluate(checker);
  return frame.evaluate(async () => {
    const found = await (globalThis as unknown as { axe: typeof axe }).axe.run(document.body);
    return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  });
}

const transfers = () => site.page.evaluate(() => window.workbench.table('Transfers'));

describe('The built add-in in a frame of the simulated host', () => {
  it('reads the workbook, plans in its worker and writes the plan', async () => {
    const pane = await openPane('You');
    await pane.getByText('3 locations, 6 positions').waitFor();

    await pane.getByRole('button', { name: 'Rebalance network' }).click();
    await pane.getByRole('region', { name: 'Written to' }).waitFor();

    const [header, ...lines] = await transfers();
    expect(header).toEqual(expect.arrayContaining(['Product', 'From', 'To', 'Quantity']));
    expect(lines.length).toBeGreaterThan(0);
  });

  it('explores a position, explains why a move is not in the plan, and is accessible', async () => {
    const pane = await openPane('You', false);
    await pane.getByRole('button', { name: 'Rebalance network' }).click();
    await pane.getByRole('region', { name: 'Written to' }).waitFor();
    const choose = async (box: string, name: string) => {
      await pane.getByRole('combobox', { name: box, exact: true }).click();
      await pane.getByRole('option', { name }).click();
    };

    await pane.getByRole('button', { name: 'Explore' }).click();
    await choose('Product', 'MUG');
    await choose('Location', 'York');
    await pane.getByRole('img', { name: /^Demand for MUG at York over \d+ weeks/ }).waitFor();
    await choose('Move MUG to York from', 'Hull');
    const answer = await pane
      .getByRole('status')
      .filter({ hasText: /Hull|Leeds/ })
      .innerText();

    expect(answer).toMatch(
      /^York receives \d+ from Leeds\..*\.$|Hull would lose .* York would gain .*\.$/s,
    );
    expect(await violations(axe.source)).toEqual([]);
  });

  it('replays the sales history in its worker, and is accessible', async () => {
    const pane = await openPane('You', true);
    await pane.getByText('3 locations, 6 positions').waitFor();

    await pane.getByRole('button', { name: 'Replay' }).click();
    await pane.getByRole('button', { name: 'Would it have paid?' }).click();

    await pane.getByText(/^Over the last \d+ weeks the plans would have /).waitFor();
    await pane.getByRole('img', { name: /^Cost after \d+ weeks/ }).waitFor();
    expect(await violations(axe.source)).toEqual([]);
  });

  it('runs the command of its ribbon button', async () => {
    const pane = await openPane('You');

    await site.page.evaluate(() => window.workbench.run('You', 'rebalanceNetwork'));

    await pane.getByRole('region', { name: 'Written to' }).waitFor();
    expect((await transfers()).length).toBeGreaterThan(1);
  });

  it('calculates its custom functions and returns errors unchanged', async () => {
    await openPane('You');
    const call = (id: string, ...args: unknown[]) =>
      site.page.evaluate(
        ([name, given]) =>
          window.workbench.call('You', { id: name, args: given, address: 'Inventory!E1' }),
        [id, args] as const,
      );

    expect(await call('EOQ', 1300, 8, 0.225)).toEqual({
      values: [[expect.closeTo(304.0467800264368, 9)]],
    });
    expect(await call('EOQ', [[1300], [5200]], 8, 0.225)).toEqual({
      values: [[expect.closeTo(304.0467800264368, 9)], [expect.closeTo(608.0935600528736, 9)]],
    });
    expect(await call('EOQ', { error: '#N/A' }, 8, 0.225)).toEqual({
      values: [[{ error: '#N/A' }]],
    });
  });

  it('serves two users at once, and tells each that the other changed the workbook', async () => {
    const yours = await openPane('You');
    const robins = await openPane('Robin');
    await yours.getByRole('button', { name: 'Rebalance network' }).click();
    await yours.getByRole('region', { name: 'Written to' }).waitFor();
    await robins.getByText('3 locations, 6 positions').waitFor();

    await site.page.evaluate(() => {
      window.workbench.host.type('Inventory', 'C3', 399, 'Robin');
    });

    await yours
      .getByText(/changed since|out of date|no longer/i)
      .first()
      .waitFor();
  });

  it('works after its page is reloaded', async () => {
    const pane = await openPane('You');
    await pane.getByText('3 locations, 6 positions').waitFor();

    const frame = await paneFrame();
    await frame.goto(frame.url());
    await pane.getByText('3 locations, 6 positions').waitFor();
    const result = await site.page.evaluate(() =>
      window.workbench.call('You', { id: 'EOQ', args: [1300, 8, 0.225], address: 'Inventory!E1' }),
    );

    expect(result).toMatchObject({ values: [[expect.any(Number)]] });
  });

  it('says that the connection is lost, and plans on the next click', async () => {
    const pane = await openPane('You');
    await pane.getByText('3 locations, 6 positions').waitFor();
    const loseSession = (isLost: boolean) =>
      site.page.evaluate((isOn) => {
        window.workbench.host.faults.set('lostSession', isOn);
      }, isLost);
    await loseSession(true);

    await pane.getByRole('button', { name: 'Rebalance network' }).click();
    await pane.getByText('The connection to the workbook was lost.').first().waitFor();
    await loseSession(false);
    await pane.getByRole('button', { name: 'Rebalance network' }).click();

    await pane.getByRole('region', { name: 'Written to' }).waitFor();
  });

  it('receives messages from its own frame only', async () => {
    await openPane('You');
    await site.page.evaluate(() => document.body.append(document.createElement('iframe')));
    const pane = await paneFrame();
    const other = site.page.frames().at(-1)!;
    await pane.evaluate(() => {
      window.addEventListener('message', ({ data }) => {
        document.title += String(data).match(/"_correlationId":(99\d)/)?.[1] ?? '';
      });
    });
    const conversationId = (
      JSON.parse(await pane.evaluate(() => window.name)) as {
        readonly baseFrameName: string;
      }
    ).baseFrameName;
    const ask = (correlationId: number) =>
      JSON.stringify({
        _messageType: 0,
        _actionType: 0,
        _actionName: 'ContextActivationManager_notifyHost',
        _conversationId: conversationId,
        _correlationId: correlationId,
        _data: [],
      });
    const post = (message: string) => {
      window.parent.postMessage(message, '*');
    };

    await other.evaluate(post, ask(991));
    await pane.evaluate(post, ask(992).replace(conversationId, 'other'));
    await pane.evaluate(post, ask(993));

    await pane.waitForFunction(() => document.title.endsWith('993'));
    expect(await pane.evaluate(() => document.title)).toBe('Evenstock993');
  });

  it.each([
    ['dark', true],
    ['light', false],
  ])('is %s if its host is', async (_look, dark) => {
    await openPane('You', dark);
    const frame = await paneFrame();

    const isDark = await frame.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);

    expect(isDark).toBe(dark);
  });
});

describe('A site in a test', () => {
  it('reports requests for files that are not on the disk', async () => {
    const other = await openSite(browser, siteWith({ '/host/': folder }), '/host/');
    await other.page.evaluate(() =>
      fetch('https://example.com/').catch(() => fetch('/nowhere.txt').catch(() => null)),
    );

    await expect(other.close()).rejects.toThrow(
      /Not on the disk: https:\/\/example\.com\/\nNot on the disk: .*nowhere\.txt/,
    );
  });
});
