/** Every time zone that this device knows, and the one that is set, as choices. */
export function zoneChoices(zone: string): { value: string; label: string }[] {
  const known = Intl.supportedValuesOf?.('timeZone') ?? [];
  return (known.includes(zone) ? known : [zone, ...known]).map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}
