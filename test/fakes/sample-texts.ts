/** Agreement texts for tests of the screens: short, with headings, lists and a changed sentence between the two versions. */
export const charterBefore = `# Charter of the demo alliance

> An example text. It binds nobody.

## 1. What we are

We are people and bodies who work for others with the tools of the web, and who answer to each other for how we do it.

## 2. What each member promises

1. To deal in good faith, and to say plainly what a service costs before it begins.
2. To keep what customers entrust to us to ourselves.
3. To answer a complaint within thirty days.

## 3. How a membership ends

A member can leave at any time by withdrawing this charter. The alliance can suspend or expel a member by a decision that names the principle concerned. A court of law can review every decision.
`;

export const charterNow = `# Charter of the demo alliance

> An example text. It binds nobody.

## 1. What we are

We are people and bodies who work for others with the tools of the web, and who answer to each other for how we do it.

## 2. What each member promises

1. To deal in good faith, and to say plainly what a service costs before it begins.
2. To keep what customers entrust to us to ourselves.
3. To answer a complaint within fourteen days, and to say who answers it.
4. To say openly when a machine wrote what a customer pays a person for.

## 3. How a membership ends

A member can leave at any time by withdrawing this charter. The alliance can suspend or expel a member by a decision that names the principle concerned. A court of law can review every decision.
`;

export const charterArabic = `# ميثاق التحالف التجريبي

> نص على سبيل المثال. لا يُلزم أحداً.

## 1. من نحن

نحن أشخاص وهيئات نعمل من أجل الآخرين بأدوات الويب، ونحاسب بعضنا بعضاً على طريقة عملنا.

## 2. ما يعد به كل عضو

1. أن يتعامل بحسن نية، وأن يقول بوضوح ما تكلّفه الخدمة قبل بدئها.
2. أن يحفظ ما يأتمنه عليه العملاء.
3. أن يجيب عن الشكوى خلال أربعة عشر يوماً.
`;

export const otherText = (title: string): string => `# ${title}

> An example text. It binds nobody.

## 1. Purpose

This agreement says what members who hold certain roles promise each other beyond the charter.

## 2. Promises

- To keep records of the work done for customers for three years.
- To help another member's customer when that member cannot.
`;
