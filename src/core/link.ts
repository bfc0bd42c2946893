// Addresses of pages in what a person wrote: a post on social media tells nothing by itself.

const LINK =
  /(?:https?:\/\/|www\.)\S+|\b(?:facebook|fb|instagram|tiktok|twitter|x|youtube|threads|t)\.(?:com|net|me|watch)\/\S+|\byoutu\.be\/\S+/giu;

/** The words without the addresses in them. */
export const withoutLinks = (text: string): string => text.replace(LINK, ' ').trim();

/** Nothing but one address or several. */
export const isLink = (text: string): boolean => text.trim() !== '' && withoutLinks(text) === '';
