/**
 * How well a fact is founded: a = founding document; b1 = the instrument's text; b2 = press or secondary source;
 * c = unconfirmed; c-suy = inference. c and c-suy are shown only with "cần cán bộ xác nhận" and the office.
 */
export type Confidence = 'a' | 'b1' | 'b2' | 'c' | 'c-suy'
