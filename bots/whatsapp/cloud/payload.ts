// What Meta sends to a webhook, as far as it is read here. Everything else in it is let through and left alone.
import { z } from 'zod';

const MEDIA = z.object({ id: z.string(), caption: z.string().optional() });
const CHOSEN = z.object({ id: z.string(), title: z.string().default('') });

export const MESSAGE = z.object({
  id: z.string().min(1).max(256),
  /** The telephone number, when the person shows it. */
  from: z.string().optional(),
  /** The number of the person for this business: stays when he changes his telephone number or hides it. */
  from_user_id: z.string().optional(),
  timestamp: z.coerce.number(),
  type: z.string(),
  context: z.object({ id: z.string().optional() }).optional(),
  text: z.object({ body: z.string() }).optional(),
  button: z.object({ text: z.string() }).optional(),
  interactive: z.object({ button_reply: CHOSEN.optional(), list_reply: CHOSEN.optional() }).optional(),
  image: MEDIA.optional(),
  audio: MEDIA.optional(),
  video: MEDIA.optional(),
  document: MEDIA.optional(),
  location: z
    .object({
      latitude: z.number(),
      longitude: z.number(),
      name: z.string().optional(),
      address: z.string().optional(),
    })
    .optional(),
});
export type CloudMessage = z.infer<typeof MESSAGE>;

export const STATUS = z.object({
  id: z.string(),
  status: z.string(),
  errors: z.array(z.object({ code: z.number() })).optional(),
});
export type CloudStatus = z.infer<typeof STATUS>;

const CONTACT = z.object({
  wa_id: z.string().optional(),
  user_id: z.string().optional(),
  profile: z.object({ name: z.string().optional(), username: z.string().optional() }).optional(),
});
export type CloudContact = z.infer<typeof CONTACT>;

/** One message of a shape nobody knows must not take the others with it, so messages are read one by one. */
const VALUE = z.object({
  metadata: z.object({ phone_number_id: z.string() }).optional(),
  contacts: z.array(CONTACT).catch([]).default([]),
  messages: z.array(z.unknown()).default([]),
  statuses: z.array(z.unknown()).default([]),
});
export type CloudValue = z.infer<typeof VALUE>;

export const DELIVERY = z.object({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(z.object({ changes: z.array(z.object({ field: z.string(), value: z.unknown() })) })),
});

/** The values about messages in a delivery; null when it is none of WhatsApp's. */
export const valuesIn = (body: unknown): readonly CloudValue[] | null => {
  const delivery = DELIVERY.safeParse(body);
  if (!delivery.success) return null;
  return delivery.data.entry.flatMap(({ changes }) =>
    changes.flatMap(({ field, value }) => {
      const read = field === 'messages' ? VALUE.safeParse(value) : null;
      return read?.success ? [read.data] : [];
    }),
  );
};
