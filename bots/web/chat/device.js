// What the pages ask of the browser, and what it may refuse.

/** Between two tries: doubled each time, up to the longest. Milliseconds. */
export const FIRST_WAIT = 500;
export const LONGEST_WAIT = 15_000;

/** A photo above this is made smaller first: slow networks. */
const SHRINK_ABOVE = 1_200_000;
const LONGEST_SIDE = 2000;

export const newId = () => {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

export const element = (tag, className, text) => {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
};

/** A wait that `hurry` ends early. */
export const openPause = () => {
  let end = () => {};
  return {
    wait: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        end = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    hurry: () => end(),
  };
};

/** Keeps the token and what is not sent yet; a browser that keeps nothing still works until the page closes. */
export const openKeep = (name) => {
  let memory = null;
  return {
    read: () => {
      try {
        return JSON.parse((name && localStorage.getItem(name)) || 'null') ?? memory;
      } catch {
        return memory;
      }
    },
    write: (value) => {
      memory = value;
      try {
        if (!name) return;
        if (value === null) localStorage.removeItem(name);
        else localStorage.setItem(name, JSON.stringify(value));
      } catch {
        // Kept in memory only.
      }
    },
  };
};

export const shrink = async (file) => {
  if (file.size <= SHRINK_ABOVE) return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = element('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    const smaller = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
    return smaller && smaller.size < file.size ? smaller : file;
  } catch {
    return file;
  }
};
