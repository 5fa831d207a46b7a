import { heldOutIssues, holdOutSites } from '../../src/pipeline/hold-out-sites';
import type { Network } from '../../src/planning/network/network';
import type { SiteFeed } from '../../src/sources/run-record';
import { smallNetwork } from '../planning/small-network';

const late = { location: 'north  STORE', heldOut: 'It is late.' } as SiteFeed;

function networkOf(...ids: readonly string[]): Network {
  return smallNetwork({ locations: ids.map((id) => ({ id })), positions: [{ location: 0 }] });
}

describe('sites that are held out', () => {
  it('neither ship nor receive, however their name is written', () => {
    const { locations } = holdOutSites(networkOf('North store', 'South store'), [late]);

    expect(locations.map(({ canShip, canReceive }) => [canShip, canReceive])).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it('keep their supply: those that supply them still count their demand', () => {
    const network = networkOf('North store');

    expect(holdOutSites(network, [late]).positions).toBe(network.positions);
  });

  it('are a data issue each', () => {
    const onTime = { ...late, location: 'South store', heldOut: null };

    expect(heldOutIssues([late, onTime])).toEqual([
      expect.objectContaining({ severity: 'high', value: 'north  STORE', problem: 'It is late.' }),
    ]);
  });
});
