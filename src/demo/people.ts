import type { DemoMember } from './demo-member.ts';
import { africaAndAsia } from './people/africa-and-asia.ts';
import { americas } from './people/americas.ts';
import { awkward } from './people/awkward.ts';
import { europe } from './people/europe.ts';
import { oceania } from './people/oceania.ts';

/** The members with whom everything is in order. */
export const tidyMembers: readonly DemoMember[] = [...oceania, ...europe, ...americas, ...africaAndAsia];

/** Everybody of the demo who has a pod and wants to be a member, awkward ones last. */
export const demoMembers: readonly DemoMember[] = [...tidyMembers, ...Object.values(awkward)];

export { awkward };
