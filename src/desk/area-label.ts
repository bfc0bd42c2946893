// An area is a regency or a district; its label is read off the directory.
import type { CaseWork } from './case-work.ts';

/** Null: the whole area of the agency. */
export const areaLabelOf = (work: Pick<CaseWork, 'desk'>, area: string | null): string | null => {
  if (area === null) return null;
  const { directory } = work.desk.library();
  const regency = directory.regencies.find((place) => place.regency === area);
  if (regency) return regency.label;
  const around = area.split('.').slice(0, 2).join('.');
  return directory.districtsOf(around).find((place) => place.district === area)?.label ?? area;
};
