import type { DemoMember } from './demo-member.ts';
import { africaAndAsia } from './people/africa-and-asia.ts';
import { americas } from './people/americas.ts';
import { australiaEast } from './people/australia-east.ts';
import { australiaSouthAndWest } from './people/australia-south-and-west.ts';
import { awkward } from './people/awkward.ts';
import { europe } from './people/europe.ts';
import { newZealand } from './people/new-zealand.ts';

/** The members with whom everything is in order. */
export const tidyMembers: readonly DemoMember[] = [
  ...australiaEast,
  ...australiaSouthAndWest,
  ...newZealand,
  ...europe,
  ...americas,
  ...africaAndAsia,
];

/** Everybody of the demo who has a pod and wants to be a member, awkward ones last. */
export const demoMembers: readonly DemoMember[] = [...tidyMembers, ...Object.values(awkward)];

export { awkward };
