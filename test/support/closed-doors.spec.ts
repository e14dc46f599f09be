import type { WayName } from './closed-door-rounds';
import { playTown } from './closed-door-rounds';
import { longRun } from './random';

const SEEDS = longRun() ? Array.from({ length: 40 }, (_, i) => 101 + i) : [11, 23, 37, 41, 59, 73];

/** Held-out people of made-up towns, whose doors stayed closed at a first attempt by habit: two more by each way. */
describe('coming back by rule', () => {
  const towns = SEEDS.map((seed) => ({ seed, ...playTown(seed, longRun() ? { known: 2000, fresh: 2000 } : undefined) }));
  const share = (name: WayName, among: typeof towns): number => among.reduce((sum, town) => sum + town[name].reached, 0) / among.reduce((sum, town) => sum + town[name].attempts, 0);

  afterAll(() => {
    const percent = (n: number): string => `${(n * 100).toFixed(1)} %`;
    for (const town of towns) process.stdout.write(`town ${town.seed}: reached per attempt ${(['rule', 'same_hour', 'any_hour'] as const).map((name) => `${name} ${percent(share(name, [town]))} (${town[name].reached} of ${town[name].attempts})`).join(', ')}\n`);
    process.stdout.write(`all: rule ${percent(share('rule', towns))}, same_hour ${percent(share('same_hour', towns))}, any_hour ${percent(share('any_hour', towns))}\n`);
  });

  test.each(towns.map((town) => [town.seed, town] as const))('in town %i more people are met per attempt than at the same hour again, and than at any allowed hour', (_, town) => {
    expect(town.rule.of).toBeGreaterThan(300);
    expect(share('rule', [town])).toBeGreaterThan(share('same_hour', [town]));
    expect(share('rule', [town])).toBeGreaterThan(share('any_hour', [town]));
  });

  test('over all towns it is at least a fifth more than either', () => {
    expect(share('rule', towns) / share('same_hour', towns)).toBeGreaterThan(1.2);
    expect(share('rule', towns) / share('any_hour', towns)).toBeGreaterThan(1.2);
  });

  test('a town answers the same however often it is asked', () => {
    expect(playTown(SEEDS[0]!, { known: 200, fresh: 100 })).toEqual(playTown(SEEDS[0]!, { known: 200, fresh: 100 }));
  });
});
