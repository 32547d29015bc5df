// Written by `npm run generate` from openapi/. Do not edit: change the source and generate again.
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var require_ucs2length = __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	function ucs2length(str) {
		const len = str.length;
		let length = 0;
		let pos = 0;
		let value;
		while (pos < len) {
			length++;
			value = str.charCodeAt(pos++);
			if (value >= 55296 && value <= 56319 && pos < len) {
				value = str.charCodeAt(pos);
				if ((value & 64512) === 56320) pos++;
			}
		}
		return length;
	}
	exports.default = ucs2length;
	ucs2length.code = "require(\"ajv/dist/runtime/ucs2length\").default";
}));
var require_formats = __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.formatNames = exports.fastFormats = exports.fullFormats = void 0;
	function fmtDef(validate, compare) {
		return {
			validate,
			compare
		};
	}
	exports.fullFormats = {
		date: fmtDef(date, compareDate),
		time: fmtDef(getTime(true), compareTime),
		"date-time": fmtDef(getDateTime(true), compareDateTime),
		"iso-time": fmtDef(getTime(), compareIsoTime),
		"iso-date-time": fmtDef(getDateTime(), compareIsoDateTime),
		duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,
		uri,
		"uri-reference": /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
		"uri-template": /^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i,
		url: /^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu,
		email: /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
		hostname: /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i,
		ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,
		ipv6: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i,
		regex,
		uuid: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
		"json-pointer": /^(?:\/(?:[^~/]|~0|~1)*)*$/,
		"json-pointer-uri-fragment": /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i,
		"relative-json-pointer": /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/,
		byte,
		int32: {
			type: "number",
			validate: validateInt32
		},
		int64: {
			type: "number",
			validate: validateInt64
		},
		float: {
			type: "number",
			validate: validateNumber
		},
		double: {
			type: "number",
			validate: validateNumber
		},
		password: true,
		binary: true
	};
	exports.fastFormats = {
		...exports.fullFormats,
		date: fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, compareDate),
		time: fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareTime),
		"date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareDateTime),
		"iso-time": fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoTime),
		"iso-date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoDateTime),
		uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i,
		"uri-reference": /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,
		email: /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i
	};
	exports.formatNames = Object.keys(exports.fullFormats);
	function isLeapYear(year) {
		return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	}
	const DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/;
	const DAYS = [
		0,
		31,
		28,
		31,
		30,
		31,
		30,
		31,
		31,
		30,
		31,
		30,
		31
	];
	function date(str) {
		const matches = DATE.exec(str);
		if (!matches) return false;
		const year = +matches[1];
		const month = +matches[2];
		const day = +matches[3];
		return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeapYear(year) ? 29 : DAYS[month]);
	}
	function compareDate(d1, d2) {
		if (!(d1 && d2)) return void 0;
		if (d1 > d2) return 1;
		if (d1 < d2) return -1;
		return 0;
	}
	const TIME = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
	function getTime(strictTimeZone) {
		return function time(str) {
			const matches = TIME.exec(str);
			if (!matches) return false;
			const hr = +matches[1];
			const min = +matches[2];
			const sec = +matches[3];
			const tz = matches[4];
			const tzSign = matches[5] === "-" ? -1 : 1;
			const tzH = +(matches[6] || 0);
			const tzM = +(matches[7] || 0);
			if (tzH > 23 || tzM > 59 || strictTimeZone && !tz) return false;
			if (hr <= 23 && min <= 59 && sec < 60) return true;
			const utcMin = min - tzM * tzSign;
			const utcHr = hr - tzH * tzSign - (utcMin < 0 ? 1 : 0);
			return (utcHr === 23 || utcHr === -1) && (utcMin === 59 || utcMin === -1) && sec < 61;
		};
	}
	function compareTime(s1, s2) {
		if (!(s1 && s2)) return void 0;
		const t1 = new Date("2020-01-01T" + s1).valueOf();
		const t2 = new Date("2020-01-01T" + s2).valueOf();
		if (!(t1 && t2)) return void 0;
		return t1 - t2;
	}
	function compareIsoTime(t1, t2) {
		if (!(t1 && t2)) return void 0;
		const a1 = TIME.exec(t1);
		const a2 = TIME.exec(t2);
		if (!(a1 && a2)) return void 0;
		t1 = a1[1] + a1[2] + a1[3];
		t2 = a2[1] + a2[2] + a2[3];
		if (t1 > t2) return 1;
		if (t1 < t2) return -1;
		return 0;
	}
	const DATE_TIME_SEPARATOR = /t|\s/i;
	function getDateTime(strictTimeZone) {
		const time = getTime(strictTimeZone);
		return function date_time(str) {
			const dateTime = str.split(DATE_TIME_SEPARATOR);
			return dateTime.length === 2 && date(dateTime[0]) && time(dateTime[1]);
		};
	}
	function compareDateTime(dt1, dt2) {
		if (!(dt1 && dt2)) return void 0;
		const d1 = new Date(dt1).valueOf();
		const d2 = new Date(dt2).valueOf();
		if (!(d1 && d2)) return void 0;
		return d1 - d2;
	}
	function compareIsoDateTime(dt1, dt2) {
		if (!(dt1 && dt2)) return void 0;
		const [d1, t1] = dt1.split(DATE_TIME_SEPARATOR);
		const [d2, t2] = dt2.split(DATE_TIME_SEPARATOR);
		const res = compareDate(d1, d2);
		if (res === void 0) return void 0;
		return res || compareTime(t1, t2);
	}
	const NOT_URI_FRAGMENT = /\/|:/;
	const URI = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
	function uri(str) {
		return NOT_URI_FRAGMENT.test(str) && URI.test(str);
	}
	const BYTE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
	function byte(str) {
		BYTE.lastIndex = 0;
		return BYTE.test(str);
	}
	const MIN_INT32 = -(2 ** 31);
	const MAX_INT32 = 2 ** 31 - 1;
	function validateInt32(value) {
		return Number.isInteger(value) && value <= MAX_INT32 && value >= MIN_INT32;
	}
	function validateInt64(value) {
		return Number.isInteger(value);
	}
	function validateNumber() {
		return true;
	}
	const Z_ANCHOR = /[^\\]\\Z/;
	function regex(str) {
		if (Z_ANCHOR.test(str)) return false;
		try {
			new RegExp(str);
			return true;
		} catch (e) {
			return false;
		}
	}
}));
const EvaluationRequest = validate53;
const schema20 = {
	"type": "object",
	"required": ["metric_shortname"],
	"properties": {
		"metric_shortname": {
			"type": "string",
			"minLength": 1,
			"maxLength": 255
		},
		"model_slug": { "$ref": "#/components/schemas/ModelSlug" },
		"threshold": {
			"type": ["integer", "null"],
			"minimum": 0,
			"maximum": 100
		},
		"metric_args": {
			"type": ["object", "null"],
			"additionalProperties": true
		},
		"prompt": { "type": ["string", "null"] },
		"input": { "type": ["string", "null"] },
		"context": { "type": ["string", "null"] },
		"output": { "type": ["string", "null"] },
		"golden_answer": { "type": ["string", "null"] }
	},
	"propertyNames": { "enum": [
		"metric_shortname",
		"model_slug",
		"threshold",
		"metric_args",
		"prompt",
		"input",
		"context",
		"output",
		"golden_answer"
	] }
};
const func1 = require_ucs2length().default;
const schema21 = {
	"type": ["string", "null"],
	"minLength": 1,
	"maxLength": 255
};
function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate54.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data !== "string" && data !== null) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: schema21.type },
			message: "must be string,null"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (typeof data === "string") {
		if (func1(data) > 255) {
			const err1 = {
				instancePath,
				schemaPath: "#/maxLength",
				keyword: "maxLength",
				params: { limit: 255 },
				message: "must NOT have more than 255 characters"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (func1(data) < 1) {
			const err2 = {
				instancePath,
				schemaPath: "#/minLength",
				keyword: "minLength",
				params: { limit: 1 },
				message: "must NOT have fewer than 1 characters"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
	}
	validate54.errors = vErrors;
	return errors === 0;
}
validate54.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate53.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema20.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		const errorsBefore0 = errors;
		for (const key0 in data) {
			if (errors - errorsBefore0 >= 100) break;
			const _errs1 = errors;
			if (!(key0 === "metric_shortname" || key0 === "model_slug" || key0 === "threshold" || key0 === "metric_args" || key0 === "prompt" || key0 === "input" || key0 === "context" || key0 === "output" || key0 === "golden_answer")) {
				const err1 = {
					instancePath,
					schemaPath: "#/propertyNames/enum",
					keyword: "enum",
					params: { allowedValues: schema20.propertyNames.enum },
					message: "must be equal to one of the allowed values",
					propertyName: key0
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (!(_errs1 === errors)) {
				const err2 = {
					instancePath,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: key0 },
					message: "property name must be valid"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.metric_shortname !== void 0) {
			let data0 = data.metric_shortname;
			if (typeof data0 === "string") {
				if (func1(data0) > 255) {
					const err3 = {
						instancePath: instancePath + "/metric_shortname",
						schemaPath: "#/properties/metric_shortname/maxLength",
						keyword: "maxLength",
						params: { limit: 255 },
						message: "must NOT have more than 255 characters"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (func1(data0) < 1) {
					const err4 = {
						instancePath: instancePath + "/metric_shortname",
						schemaPath: "#/properties/metric_shortname/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/metric_shortname",
					schemaPath: "#/properties/metric_shortname/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.model_slug !== void 0) {
			if (!validate54(data.model_slug, {
				instancePath: instancePath + "/model_slug",
				parentData: data,
				parentDataProperty: "model_slug",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
				errors = vErrors.length;
			}
		}
		if (data.threshold !== void 0) {
			let data2 = data.threshold;
			if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)) && data2 !== null) {
				const err6 = {
					instancePath: instancePath + "/threshold",
					schemaPath: "#/properties/threshold/type",
					keyword: "type",
					params: { type: schema20.properties.threshold.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
			if (typeof data2 == "number" && isFinite(data2)) {
				if (data2 > 100 || isNaN(data2)) {
					const err7 = {
						instancePath: instancePath + "/threshold",
						schemaPath: "#/properties/threshold/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						},
						message: "must be <= 100"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (data2 < 0 || isNaN(data2)) {
					const err8 = {
						instancePath: instancePath + "/threshold",
						schemaPath: "#/properties/threshold/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			}
		}
		if (data.metric_args !== void 0) {
			let data3 = data.metric_args;
			if (!(data3 && typeof data3 == "object" && !Array.isArray(data3)) && data3 !== null) {
				const err9 = {
					instancePath: instancePath + "/metric_args",
					schemaPath: "#/properties/metric_args/type",
					keyword: "type",
					params: { type: schema20.properties.metric_args.type },
					message: "must be object,null"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.prompt !== void 0) {
			let data4 = data.prompt;
			if (typeof data4 !== "string" && data4 !== null) {
				const err10 = {
					instancePath: instancePath + "/prompt",
					schemaPath: "#/properties/prompt/type",
					keyword: "type",
					params: { type: schema20.properties.prompt.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.input !== void 0) {
			let data5 = data.input;
			if (typeof data5 !== "string" && data5 !== null) {
				const err11 = {
					instancePath: instancePath + "/input",
					schemaPath: "#/properties/input/type",
					keyword: "type",
					params: { type: schema20.properties.input.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.context !== void 0) {
			let data6 = data.context;
			if (typeof data6 !== "string" && data6 !== null) {
				const err12 = {
					instancePath: instancePath + "/context",
					schemaPath: "#/properties/context/type",
					keyword: "type",
					params: { type: schema20.properties.context.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.output !== void 0) {
			let data7 = data.output;
			if (typeof data7 !== "string" && data7 !== null) {
				const err13 = {
					instancePath: instancePath + "/output",
					schemaPath: "#/properties/output/type",
					keyword: "type",
					params: { type: schema20.properties.output.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.golden_answer !== void 0) {
			let data8 = data.golden_answer;
			if (typeof data8 !== "string" && data8 !== null) {
				const err14 = {
					instancePath: instancePath + "/golden_answer",
					schemaPath: "#/properties/golden_answer/type",
					keyword: "type",
					params: { type: schema20.properties.golden_answer.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
	} else {
		const err15 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err15];
		else vErrors.push(err15);
		errors++;
	}
	validate53.errors = vErrors;
	return errors === 0;
}
validate53.evaluated = {
	"props": {
		"metric_shortname": true,
		"model_slug": true,
		"threshold": true,
		"metric_args": true,
		"prompt": true,
		"input": true,
		"context": true,
		"output": true,
		"golden_answer": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const IdempotencyKey = validate56;
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate56.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data === "string") {
		if (func1(data) > 255) {
			const err0 = {
				instancePath,
				schemaPath: "#/maxLength",
				keyword: "maxLength",
				params: { limit: 255 },
				message: "must NOT have more than 255 characters"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (func1(data) < 1) {
			const err1 = {
				instancePath,
				schemaPath: "#/minLength",
				keyword: "minLength",
				params: { limit: 1 },
				message: "must NOT have fewer than 1 characters"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
	} else {
		const err2 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string"
		};
		if (vErrors === null) vErrors = [err2];
		else vErrors.push(err2);
		errors++;
	}
	validate56.errors = vErrors;
	return errors === 0;
}
validate56.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
const Evaluation = validate57;
const schema23 = {
	"type": "object",
	"required": [
		"id",
		"run_id",
		"model_slug",
		"metric_args",
		"is_success",
		"is_gte_threshold",
		"threshold",
		"prompt",
		"input",
		"context",
		"output",
		"golden_answer",
		"started_at",
		"result",
		"explanation",
		"evaluation_cost",
		"finished_at",
		"metric_shortname",
		"eval_metadata"
	],
	"properties": {
		"id": { "$ref": "#/components/schemas/Id" },
		"run_id": { "$ref": "#/components/schemas/Id" },
		"model_slug": {
			"type": "string",
			"minLength": 1,
			"maxLength": 255
		},
		"metric_args": {
			"type": ["object", "null"],
			"additionalProperties": true
		},
		"is_success": { "type": ["boolean", "null"] },
		"is_gte_threshold": { "type": ["boolean", "null"] },
		"threshold": { "$ref": "#/components/schemas/Threshold" },
		"prompt": { "type": ["string", "null"] },
		"input": { "type": ["string", "null"] },
		"context": { "type": ["string", "null"] },
		"output": { "type": ["string", "null"] },
		"golden_answer": { "type": ["string", "null"] },
		"started_at": { "$ref": "#/components/schemas/Timestamp" },
		"result": {
			"type": ["number", "null"],
			"minimum": 0,
			"maximum": 100,
			"x-documented": ["minimum", "maximum"]
		},
		"explanation": { "type": ["string", "null"] },
		"evaluation_cost": { "$ref": "#/components/schemas/Cost" },
		"finished_at": {
			"type": ["string", "null"],
			"format": "date-time"
		},
		"metric_shortname": {
			"type": "string",
			"minLength": 1,
			"maxLength": 255
		},
		"eval_metadata": { "$ref": "#/components/schemas/MetricMetadata" }
	}
};
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate58.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data))) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "integer" },
			message: "must be integer"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (typeof data == "number" && isFinite(data)) {
		if (data > 2147483647 || isNaN(data)) {
			const err1 = {
				instancePath,
				schemaPath: "#/maximum",
				keyword: "maximum",
				params: {
					comparison: "<=",
					limit: 2147483647
				},
				message: "must be <= 2147483647"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data < 1 || isNaN(data)) {
			const err2 = {
				instancePath,
				schemaPath: "#/minimum",
				keyword: "minimum",
				params: {
					comparison: ">=",
					limit: 1
				},
				message: "must be >= 1"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
	}
	validate58.errors = vErrors;
	return errors === 0;
}
validate58.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate61.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data))) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "integer" },
			message: "must be integer"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (typeof data == "number" && isFinite(data)) {
		if (data > 100 || isNaN(data)) {
			const err1 = {
				instancePath,
				schemaPath: "#/maximum",
				keyword: "maximum",
				params: {
					comparison: "<=",
					limit: 100
				},
				message: "must be <= 100"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data < 0 || isNaN(data)) {
			const err2 = {
				instancePath,
				schemaPath: "#/minimum",
				keyword: "minimum",
				params: {
					comparison: ">=",
					limit: 0
				},
				message: "must be >= 0"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
	}
	validate61.errors = vErrors;
	return errors === 0;
}
validate61.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
const formats0 = require_formats().fullFormats["date-time"];
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate63.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data === "string") {
		if (!formats0.validate(data)) {
			const err0 = {
				instancePath,
				schemaPath: "#/format",
				keyword: "format",
				params: { format: "date-time" },
				message: "must match format \"date-time\""
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
	} else {
		const err1 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string"
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	}
	validate63.errors = vErrors;
	return errors === 0;
}
validate63.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
const schema27 = {
	"type": ["string", "null"],
	"pattern": "^\\d+(\\.\\d{1,15})?$"
};
const pattern3 = new RegExp("^\\d+(\\.\\d{1,15})?$", "u");
function validate65(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate65.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data !== "string" && data !== null) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: schema27.type },
			message: "must be string,null"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (typeof data === "string") {
		if (!pattern3.test(data)) {
			const err1 = {
				instancePath,
				schemaPath: "#/pattern",
				keyword: "pattern",
				params: { pattern: "^\\d+(\\.\\d{1,15})?$" },
				message: "must match pattern \"^\\d+(\\.\\d{1,15})?$\""
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
	}
	validate65.errors = vErrors;
	return errors === 0;
}
validate65.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
const schema28 = {
	"type": ["object", "null"],
	"additionalProperties": true
};
function validate67(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate67.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: schema28.type },
			message: "must be object,null"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	validate67.errors = vErrors;
	return errors === 0;
}
validate67.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate57.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema23.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate58(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.run_id !== void 0) {
			if (!validate58(data.run_id, {
				instancePath: instancePath + "/run_id",
				parentData: data,
				parentDataProperty: "run_id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.model_slug !== void 0) {
			let data2 = data.model_slug;
			if (typeof data2 === "string") {
				if (func1(data2) > 255) {
					const err1 = {
						instancePath: instancePath + "/model_slug",
						schemaPath: "#/properties/model_slug/maxLength",
						keyword: "maxLength",
						params: { limit: 255 },
						message: "must NOT have more than 255 characters"
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
				if (func1(data2) < 1) {
					const err2 = {
						instancePath: instancePath + "/model_slug",
						schemaPath: "#/properties/model_slug/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/model_slug",
					schemaPath: "#/properties/model_slug/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.metric_args !== void 0) {
			let data3 = data.metric_args;
			if (!(data3 && typeof data3 == "object" && !Array.isArray(data3)) && data3 !== null) {
				const err4 = {
					instancePath: instancePath + "/metric_args",
					schemaPath: "#/properties/metric_args/type",
					keyword: "type",
					params: { type: schema23.properties.metric_args.type },
					message: "must be object,null"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.is_success !== void 0) {
			let data4 = data.is_success;
			if (typeof data4 !== "boolean" && data4 !== null) {
				const err5 = {
					instancePath: instancePath + "/is_success",
					schemaPath: "#/properties/is_success/type",
					keyword: "type",
					params: { type: schema23.properties.is_success.type },
					message: "must be boolean,null"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.is_gte_threshold !== void 0) {
			let data5 = data.is_gte_threshold;
			if (typeof data5 !== "boolean" && data5 !== null) {
				const err6 = {
					instancePath: instancePath + "/is_gte_threshold",
					schemaPath: "#/properties/is_gte_threshold/type",
					keyword: "type",
					params: { type: schema23.properties.is_gte_threshold.type },
					message: "must be boolean,null"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.threshold !== void 0) {
			if (!validate61(data.threshold, {
				instancePath: instancePath + "/threshold",
				parentData: data,
				parentDataProperty: "threshold",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
				errors = vErrors.length;
			}
		}
		if (data.prompt !== void 0) {
			let data7 = data.prompt;
			if (typeof data7 !== "string" && data7 !== null) {
				const err7 = {
					instancePath: instancePath + "/prompt",
					schemaPath: "#/properties/prompt/type",
					keyword: "type",
					params: { type: schema23.properties.prompt.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.input !== void 0) {
			let data8 = data.input;
			if (typeof data8 !== "string" && data8 !== null) {
				const err8 = {
					instancePath: instancePath + "/input",
					schemaPath: "#/properties/input/type",
					keyword: "type",
					params: { type: schema23.properties.input.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.context !== void 0) {
			let data9 = data.context;
			if (typeof data9 !== "string" && data9 !== null) {
				const err9 = {
					instancePath: instancePath + "/context",
					schemaPath: "#/properties/context/type",
					keyword: "type",
					params: { type: schema23.properties.context.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.output !== void 0) {
			let data10 = data.output;
			if (typeof data10 !== "string" && data10 !== null) {
				const err10 = {
					instancePath: instancePath + "/output",
					schemaPath: "#/properties/output/type",
					keyword: "type",
					params: { type: schema23.properties.output.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.golden_answer !== void 0) {
			let data11 = data.golden_answer;
			if (typeof data11 !== "string" && data11 !== null) {
				const err11 = {
					instancePath: instancePath + "/golden_answer",
					schemaPath: "#/properties/golden_answer/type",
					keyword: "type",
					params: { type: schema23.properties.golden_answer.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.started_at !== void 0) {
			if (!validate63(data.started_at, {
				instancePath: instancePath + "/started_at",
				parentData: data,
				parentDataProperty: "started_at",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
				errors = vErrors.length;
			}
		}
		if (data.result !== void 0) {
			let data13 = data.result;
			if (!(typeof data13 == "number" && isFinite(data13)) && data13 !== null) {
				const err12 = {
					instancePath: instancePath + "/result",
					schemaPath: "#/properties/result/type",
					keyword: "type",
					params: { type: schema23.properties.result.type },
					message: "must be number,null"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
			if (typeof data13 == "number" && isFinite(data13)) {
				if (data13 > 100 || isNaN(data13)) {
					const err13 = {
						instancePath: instancePath + "/result",
						schemaPath: "#/properties/result/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						},
						message: "must be <= 100"
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
				if (data13 < 0 || isNaN(data13)) {
					const err14 = {
						instancePath: instancePath + "/result",
						schemaPath: "#/properties/result/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
			}
		}
		if (data.explanation !== void 0) {
			let data14 = data.explanation;
			if (typeof data14 !== "string" && data14 !== null) {
				const err15 = {
					instancePath: instancePath + "/explanation",
					schemaPath: "#/properties/explanation/type",
					keyword: "type",
					params: { type: schema23.properties.explanation.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
		if (data.evaluation_cost !== void 0) {
			if (!validate65(data.evaluation_cost, {
				instancePath: instancePath + "/evaluation_cost",
				parentData: data,
				parentDataProperty: "evaluation_cost",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
				errors = vErrors.length;
			}
		}
		if (data.finished_at !== void 0) {
			let data16 = data.finished_at;
			if (typeof data16 !== "string" && data16 !== null) {
				const err16 = {
					instancePath: instancePath + "/finished_at",
					schemaPath: "#/properties/finished_at/type",
					keyword: "type",
					params: { type: schema23.properties.finished_at.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
			if (typeof data16 === "string") {
				if (!formats0.validate(data16)) {
					const err17 = {
						instancePath: instancePath + "/finished_at",
						schemaPath: "#/properties/finished_at/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\""
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
			}
		}
		if (data.metric_shortname !== void 0) {
			let data17 = data.metric_shortname;
			if (typeof data17 === "string") {
				if (func1(data17) > 255) {
					const err18 = {
						instancePath: instancePath + "/metric_shortname",
						schemaPath: "#/properties/metric_shortname/maxLength",
						keyword: "maxLength",
						params: { limit: 255 },
						message: "must NOT have more than 255 characters"
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
				if (func1(data17) < 1) {
					const err19 = {
						instancePath: instancePath + "/metric_shortname",
						schemaPath: "#/properties/metric_shortname/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/metric_shortname",
					schemaPath: "#/properties/metric_shortname/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
		if (data.eval_metadata !== void 0) {
			if (!validate67(data.eval_metadata, {
				instancePath: instancePath + "/eval_metadata",
				parentData: data,
				parentDataProperty: "eval_metadata",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err21 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err21];
		else vErrors.push(err21);
		errors++;
	}
	validate57.errors = vErrors;
	return errors === 0;
}
validate57.evaluated = {
	"props": {
		"id": true,
		"run_id": true,
		"model_slug": true,
		"metric_args": true,
		"is_success": true,
		"is_gte_threshold": true,
		"threshold": true,
		"prompt": true,
		"input": true,
		"context": true,
		"output": true,
		"golden_answer": true,
		"started_at": true,
		"result": true,
		"explanation": true,
		"evaluation_cost": true,
		"finished_at": true,
		"metric_shortname": true,
		"eval_metadata": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const ErrorBody = validate69;
const schema29 = {
	"type": "object",
	"required": ["detail"],
	"properties": { "detail": {
		"x-source": "decided",
		"type": "string",
		"minLength": 1
	} }
};
function validate69(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate69.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema29.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.detail !== void 0) {
			let data0 = data.detail;
			if (typeof data0 === "string") {
				if (func1(data0) < 1) {
					const err1 = {
						instancePath: instancePath + "/detail",
						schemaPath: "#/properties/detail/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
			} else {
				const err2 = {
					instancePath: instancePath + "/detail",
					schemaPath: "#/properties/detail/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
	} else {
		const err3 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err3];
		else vErrors.push(err3);
		errors++;
	}
	validate69.errors = vErrors;
	return errors === 0;
}
validate69.evaluated = {
	"props": { "detail": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const ValidationErrorBody = validate70;
const schema30 = {
	"x-source": "decided",
	"type": "object",
	"required": ["detail"],
	"properties": { "detail": {
		"type": "array",
		"minItems": 1,
		"items": { "$ref": "#/components/schemas/FieldError" }
	} }
};
const schema31 = {
	"x-source": "decided",
	"type": "object",
	"required": [
		"loc",
		"msg",
		"type"
	],
	"properties": {
		"loc": {
			"type": "array",
			"items": { "type": ["string", "integer"] }
		},
		"msg": { "type": "string" },
		"type": { "type": "string" }
	}
};
function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate71.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema31.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.loc !== void 0) {
			let data0 = data.loc;
			if (Array.isArray(data0)) {
				const len0 = data0.length;
				const errorsBefore1 = errors;
				for (let i0 = 0; i0 < len0; i0++) {
					if (errors - errorsBefore1 >= 100) break;
					let data1 = data0[i0];
					if (typeof data1 !== "string" && !(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
						const err1 = {
							instancePath: instancePath + "/loc/" + i0,
							schemaPath: "#/properties/loc/items/type",
							keyword: "type",
							params: { type: schema31.properties.loc.items.type },
							message: "must be string,integer"
						};
						if (vErrors === null) vErrors = [err1];
						else vErrors.push(err1);
						errors++;
					}
				}
			} else {
				const err2 = {
					instancePath: instancePath + "/loc",
					schemaPath: "#/properties/loc/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.msg !== void 0) {
			if (typeof data.msg !== "string") {
				const err3 = {
					instancePath: instancePath + "/msg",
					schemaPath: "#/properties/msg/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.type !== void 0) {
			if (typeof data.type !== "string") {
				const err4 = {
					instancePath: instancePath + "/type",
					schemaPath: "#/properties/type/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
	} else {
		const err5 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err5];
		else vErrors.push(err5);
		errors++;
	}
	validate71.errors = vErrors;
	return errors === 0;
}
validate71.evaluated = {
	"props": {
		"loc": true,
		"msg": true,
		"type": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate70(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate70.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema30.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.detail !== void 0) {
			let data0 = data.detail;
			if (Array.isArray(data0)) {
				if (data0.length < 1) {
					const err1 = {
						instancePath: instancePath + "/detail",
						schemaPath: "#/properties/detail/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items"
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
				const len0 = data0.length;
				const errorsBefore2 = errors;
				for (let i0 = 0; i0 < len0; i0++) {
					if (errors - errorsBefore2 >= 100) break;
					if (!validate71(data0[i0], {
						instancePath: instancePath + "/detail/" + i0,
						parentData: data0,
						parentDataProperty: i0,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err2 = {
					instancePath: instancePath + "/detail",
					schemaPath: "#/properties/detail/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
	} else {
		const err3 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err3];
		else vErrors.push(err3);
		errors++;
	}
	validate70.errors = vErrors;
	return errors === 0;
}
validate70.evaluated = {
	"props": { "detail": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const evaluatePath = validate73;
function validate73(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate73.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!(data && typeof data == "object" && !Array.isArray(data))) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	validate73.errors = vErrors;
	return errors === 0;
}
validate73.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
const RunPage = validate74;
const schema33 = {
	"type": "object",
	"required": ["items", "meta"],
	"properties": {
		"items": {
			"type": "array",
			"items": { "$ref": "#/components/schemas/RunSummary" }
		},
		"meta": { "$ref": "#/components/schemas/PageMeta" }
	}
};
const schema34 = {
	"type": "object",
	"required": [
		"id",
		"user",
		"author_email",
		"state",
		"run_type",
		"run_source",
		"dataset_id",
		"dataset",
		"data_collection_id",
		"data_collection",
		"org_id",
		"number_of_metrics",
		"threshold",
		"model_slug",
		"alias",
		"result",
		"aggregate_results",
		"total_cost",
		"started_at",
		"finished_at",
		"created_at",
		"updated_at",
		"is_gte_threshold",
		"number_of_evaluations",
		"number_of_successes",
		"number_of_failures",
		"number_of_passes",
		"number_of_remaining"
	],
	"properties": {
		"id": { "$ref": "#/components/schemas/Id" },
		"user": { "$ref": "#/components/schemas/Owner" },
		"author_email": {
			"type": "string",
			"format": "email"
		},
		"state": { "$ref": "#/components/schemas/RunState" },
		"run_type": { "$ref": "#/components/schemas/RunType" },
		"run_source": { "$ref": "#/components/schemas/RunSource" },
		"dataset_id": {
			"type": ["integer", "null"],
			"minimum": 1,
			"maximum": 2147483647
		},
		"dataset": { "type": ["string", "null"] },
		"data_collection_id": {
			"type": ["integer", "null"],
			"minimum": 1,
			"maximum": 2147483647
		},
		"data_collection": { "type": ["string", "null"] },
		"org_id": {
			"type": ["integer", "null"],
			"minimum": 1,
			"maximum": 2147483647
		},
		"number_of_metrics": {
			"type": "integer",
			"minimum": 0
		},
		"threshold": { "$ref": "#/components/schemas/Threshold" },
		"model_slug": { "$ref": "#/components/schemas/ModelSlug" },
		"alias": { "$ref": "#/components/schemas/Alias" },
		"result": {
			"type": ["number", "null"],
			"minimum": 0,
			"maximum": 100
		},
		"aggregate_results": { "$ref": "#/components/schemas/AggregateResults" },
		"total_cost": { "$ref": "#/components/schemas/Cost" },
		"started_at": { "$ref": "#/components/schemas/Timestamp" },
		"finished_at": {
			"type": ["string", "null"],
			"format": "date-time"
		},
		"created_at": { "$ref": "#/components/schemas/Timestamp" },
		"updated_at": {
			"type": ["string", "null"],
			"format": "date-time"
		},
		"is_gte_threshold": { "type": ["boolean", "null"] },
		"number_of_evaluations": {
			"type": "integer",
			"minimum": 0
		},
		"number_of_successes": {
			"type": "integer",
			"minimum": 0
		},
		"number_of_failures": {
			"type": "integer",
			"minimum": 0
		},
		"number_of_passes": {
			"type": "integer",
			"minimum": 0
		},
		"number_of_remaining": {
			"type": "integer",
			"minimum": 0
		}
	}
};
const schema35 = {
	"type": ["object", "null"],
	"required": ["id", "email"],
	"properties": {
		"id": { "$ref": "#/components/schemas/Id" },
		"email": {
			"type": "string",
			"format": "email"
		}
	}
};
const formats4 = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;
function validate77(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate77.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: schema35.type },
			message: "must be object,null"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema35.required) if (data[prop0] === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate58(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.email !== void 0) {
			let data1 = data.email;
			if (typeof data1 === "string") {
				if (!formats4.test(data1)) {
					const err2 = {
						instancePath: instancePath + "/email",
						schemaPath: "#/properties/email/format",
						keyword: "format",
						params: { format: "email" },
						message: "must match format \"email\""
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/email",
					schemaPath: "#/properties/email/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
	}
	validate77.errors = vErrors;
	return errors === 0;
}
validate77.evaluated = {
	"props": {
		"id": true,
		"email": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const schema36 = {
	"type": "string",
	"enum": [
		"running",
		"finished",
		"cancelled"
	]
};
function validate80(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate80.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data !== "string") {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (!(data === "running" || data === "finished" || data === "cancelled")) {
		const err1 = {
			instancePath,
			schemaPath: "#/enum",
			keyword: "enum",
			params: { allowedValues: schema36.enum },
			message: "must be equal to one of the allowed values"
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	}
	validate80.errors = vErrors;
	return errors === 0;
}
validate80.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
const schema37 = {
	"type": "object",
	"required": [
		"id",
		"name",
		"label",
		"description"
	],
	"properties": {
		"id": { "$ref": "#/components/schemas/Id" },
		"name": {
			"x-source": "decided",
			"type": "string",
			"enum": ["custom", "dataset"]
		},
		"label": { "type": "string" },
		"description": { "type": "string" }
	}
};
function validate82(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate82.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema37.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate58(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.name !== void 0) {
			let data1 = data.name;
			if (typeof data1 !== "string") {
				const err1 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (!(data1 === "custom" || data1 === "dataset")) {
				const err2 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/enum",
					keyword: "enum",
					params: { allowedValues: schema37.properties.name.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.label !== void 0) {
			if (typeof data.label !== "string") {
				const err3 = {
					instancePath: instancePath + "/label",
					schemaPath: "#/properties/label/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.description !== void 0) {
			if (typeof data.description !== "string") {
				const err4 = {
					instancePath: instancePath + "/description",
					schemaPath: "#/properties/description/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
	} else {
		const err5 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err5];
		else vErrors.push(err5);
		errors++;
	}
	validate82.errors = vErrors;
	return errors === 0;
}
validate82.evaluated = {
	"props": {
		"id": true,
		"name": true,
		"label": true,
		"description": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const schema38 = {
	"type": "object",
	"required": [
		"id",
		"name",
		"label",
		"description"
	],
	"properties": {
		"id": { "$ref": "#/components/schemas/Id" },
		"name": {
			"x-source": "decided",
			"type": "string",
			"enum": ["api", "web"]
		},
		"label": { "type": "string" },
		"description": { "type": "string" }
	}
};
function validate85(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate85.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema38.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate58(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.name !== void 0) {
			let data1 = data.name;
			if (typeof data1 !== "string") {
				const err1 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (!(data1 === "api" || data1 === "web")) {
				const err2 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/enum",
					keyword: "enum",
					params: { allowedValues: schema38.properties.name.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.label !== void 0) {
			if (typeof data.label !== "string") {
				const err3 = {
					instancePath: instancePath + "/label",
					schemaPath: "#/properties/label/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.description !== void 0) {
			if (typeof data.description !== "string") {
				const err4 = {
					instancePath: instancePath + "/description",
					schemaPath: "#/properties/description/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
	} else {
		const err5 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err5];
		else vErrors.push(err5);
		errors++;
	}
	validate85.errors = vErrors;
	return errors === 0;
}
validate85.evaluated = {
	"props": {
		"id": true,
		"name": true,
		"label": true,
		"description": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const schema39 = {
	"type": ["string", "null"],
	"minLength": 1,
	"maxLength": 255,
	"x-documented": ["maxLength"]
};
function validate90(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate90.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data !== "string" && data !== null) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: schema39.type },
			message: "must be string,null"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (typeof data === "string") {
		if (func1(data) > 255) {
			const err1 = {
				instancePath,
				schemaPath: "#/maxLength",
				keyword: "maxLength",
				params: { limit: 255 },
				message: "must NOT have more than 255 characters"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (func1(data) < 1) {
			const err2 = {
				instancePath,
				schemaPath: "#/minLength",
				keyword: "minLength",
				params: { limit: 1 },
				message: "must NOT have fewer than 1 characters"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
	}
	validate90.errors = vErrors;
	return errors === 0;
}
validate90.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
const schema40 = {
	"x-decided": ["description"],
	"type": ["object", "null"],
	"additionalProperties": { "$ref": "#/components/schemas/Score" }
};
function validate93(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate93.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data == "number" && isFinite(data)) {
		if (data > 100 || isNaN(data)) {
			const err0 = {
				instancePath,
				schemaPath: "#/maximum",
				keyword: "maximum",
				params: {
					comparison: "<=",
					limit: 100
				},
				message: "must be <= 100"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data < 0 || isNaN(data)) {
			const err1 = {
				instancePath,
				schemaPath: "#/minimum",
				keyword: "minimum",
				params: {
					comparison: ">=",
					limit: 0
				},
				message: "must be >= 0"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
	} else {
		const err2 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "number" },
			message: "must be number"
		};
		if (vErrors === null) vErrors = [err2];
		else vErrors.push(err2);
		errors++;
	}
	validate93.errors = vErrors;
	return errors === 0;
}
validate93.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
function validate92(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate92.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: schema40.type },
			message: "must be object,null"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		const errorsBefore3 = errors;
		for (const key0 in data) {
			if (errors - errorsBefore3 >= 100) break;
			if (!validate93(data[key0], {
				instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key0,
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);
				errors = vErrors.length;
			}
		}
	}
	validate92.errors = vErrors;
	return errors === 0;
}
validate92.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate75(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate75.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema34.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate58(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.user !== void 0) {
			if (!validate77(data.user, {
				instancePath: instancePath + "/user",
				parentData: data,
				parentDataProperty: "user",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
				errors = vErrors.length;
			}
		}
		if (data.author_email !== void 0) {
			let data2 = data.author_email;
			if (typeof data2 === "string") {
				if (!formats4.test(data2)) {
					const err1 = {
						instancePath: instancePath + "/author_email",
						schemaPath: "#/properties/author_email/format",
						keyword: "format",
						params: { format: "email" },
						message: "must match format \"email\""
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
			} else {
				const err2 = {
					instancePath: instancePath + "/author_email",
					schemaPath: "#/properties/author_email/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.state !== void 0) {
			if (!validate80(data.state, {
				instancePath: instancePath + "/state",
				parentData: data,
				parentDataProperty: "state",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
				errors = vErrors.length;
			}
		}
		if (data.run_type !== void 0) {
			if (!validate82(data.run_type, {
				instancePath: instancePath + "/run_type",
				parentData: data,
				parentDataProperty: "run_type",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
				errors = vErrors.length;
			}
		}
		if (data.run_source !== void 0) {
			if (!validate85(data.run_source, {
				instancePath: instancePath + "/run_source",
				parentData: data,
				parentDataProperty: "run_source",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
				errors = vErrors.length;
			}
		}
		if (data.dataset_id !== void 0) {
			let data6 = data.dataset_id;
			if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6)) && data6 !== null) {
				const err3 = {
					instancePath: instancePath + "/dataset_id",
					schemaPath: "#/properties/dataset_id/type",
					keyword: "type",
					params: { type: schema34.properties.dataset_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
			if (typeof data6 == "number" && isFinite(data6)) {
				if (data6 > 2147483647 || isNaN(data6)) {
					const err4 = {
						instancePath: instancePath + "/dataset_id",
						schemaPath: "#/properties/dataset_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (data6 < 1 || isNaN(data6)) {
					const err5 = {
						instancePath: instancePath + "/dataset_id",
						schemaPath: "#/properties/dataset_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			}
		}
		if (data.dataset !== void 0) {
			let data7 = data.dataset;
			if (typeof data7 !== "string" && data7 !== null) {
				const err6 = {
					instancePath: instancePath + "/dataset",
					schemaPath: "#/properties/dataset/type",
					keyword: "type",
					params: { type: schema34.properties.dataset.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.data_collection_id !== void 0) {
			let data8 = data.data_collection_id;
			if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8)) && data8 !== null) {
				const err7 = {
					instancePath: instancePath + "/data_collection_id",
					schemaPath: "#/properties/data_collection_id/type",
					keyword: "type",
					params: { type: schema34.properties.data_collection_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
			if (typeof data8 == "number" && isFinite(data8)) {
				if (data8 > 2147483647 || isNaN(data8)) {
					const err8 = {
						instancePath: instancePath + "/data_collection_id",
						schemaPath: "#/properties/data_collection_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (data8 < 1 || isNaN(data8)) {
					const err9 = {
						instancePath: instancePath + "/data_collection_id",
						schemaPath: "#/properties/data_collection_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			}
		}
		if (data.data_collection !== void 0) {
			let data9 = data.data_collection;
			if (typeof data9 !== "string" && data9 !== null) {
				const err10 = {
					instancePath: instancePath + "/data_collection",
					schemaPath: "#/properties/data_collection/type",
					keyword: "type",
					params: { type: schema34.properties.data_collection.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.org_id !== void 0) {
			let data10 = data.org_id;
			if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10)) && data10 !== null) {
				const err11 = {
					instancePath: instancePath + "/org_id",
					schemaPath: "#/properties/org_id/type",
					keyword: "type",
					params: { type: schema34.properties.org_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
			if (typeof data10 == "number" && isFinite(data10)) {
				if (data10 > 2147483647 || isNaN(data10)) {
					const err12 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				if (data10 < 1 || isNaN(data10)) {
					const err13 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			}
		}
		if (data.number_of_metrics !== void 0) {
			let data11 = data.number_of_metrics;
			if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
				const err14 = {
					instancePath: instancePath + "/number_of_metrics",
					schemaPath: "#/properties/number_of_metrics/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
			if (typeof data11 == "number" && isFinite(data11)) {
				if (data11 < 0 || isNaN(data11)) {
					const err15 = {
						instancePath: instancePath + "/number_of_metrics",
						schemaPath: "#/properties/number_of_metrics/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
			}
		}
		if (data.threshold !== void 0) {
			if (!validate61(data.threshold, {
				instancePath: instancePath + "/threshold",
				parentData: data,
				parentDataProperty: "threshold",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
				errors = vErrors.length;
			}
		}
		if (data.model_slug !== void 0) {
			if (!validate54(data.model_slug, {
				instancePath: instancePath + "/model_slug",
				parentData: data,
				parentDataProperty: "model_slug",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
				errors = vErrors.length;
			}
		}
		if (data.alias !== void 0) {
			if (!validate90(data.alias, {
				instancePath: instancePath + "/alias",
				parentData: data,
				parentDataProperty: "alias",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
				errors = vErrors.length;
			}
		}
		if (data.result !== void 0) {
			let data15 = data.result;
			if (!(typeof data15 == "number" && isFinite(data15)) && data15 !== null) {
				const err16 = {
					instancePath: instancePath + "/result",
					schemaPath: "#/properties/result/type",
					keyword: "type",
					params: { type: schema34.properties.result.type },
					message: "must be number,null"
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
			if (typeof data15 == "number" && isFinite(data15)) {
				if (data15 > 100 || isNaN(data15)) {
					const err17 = {
						instancePath: instancePath + "/result",
						schemaPath: "#/properties/result/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						},
						message: "must be <= 100"
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
				if (data15 < 0 || isNaN(data15)) {
					const err18 = {
						instancePath: instancePath + "/result",
						schemaPath: "#/properties/result/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
			}
		}
		if (data.aggregate_results !== void 0) {
			if (!validate92(data.aggregate_results, {
				instancePath: instancePath + "/aggregate_results",
				parentData: data,
				parentDataProperty: "aggregate_results",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
				errors = vErrors.length;
			}
		}
		if (data.total_cost !== void 0) {
			if (!validate65(data.total_cost, {
				instancePath: instancePath + "/total_cost",
				parentData: data,
				parentDataProperty: "total_cost",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
				errors = vErrors.length;
			}
		}
		if (data.started_at !== void 0) {
			if (!validate63(data.started_at, {
				instancePath: instancePath + "/started_at",
				parentData: data,
				parentDataProperty: "started_at",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
				errors = vErrors.length;
			}
		}
		if (data.finished_at !== void 0) {
			let data19 = data.finished_at;
			if (typeof data19 !== "string" && data19 !== null) {
				const err19 = {
					instancePath: instancePath + "/finished_at",
					schemaPath: "#/properties/finished_at/type",
					keyword: "type",
					params: { type: schema34.properties.finished_at.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
			if (typeof data19 === "string") {
				if (!formats0.validate(data19)) {
					const err20 = {
						instancePath: instancePath + "/finished_at",
						schemaPath: "#/properties/finished_at/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\""
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
			}
		}
		if (data.created_at !== void 0) {
			if (!validate63(data.created_at, {
				instancePath: instancePath + "/created_at",
				parentData: data,
				parentDataProperty: "created_at",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
				errors = vErrors.length;
			}
		}
		if (data.updated_at !== void 0) {
			let data21 = data.updated_at;
			if (typeof data21 !== "string" && data21 !== null) {
				const err21 = {
					instancePath: instancePath + "/updated_at",
					schemaPath: "#/properties/updated_at/type",
					keyword: "type",
					params: { type: schema34.properties.updated_at.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
			if (typeof data21 === "string") {
				if (!formats0.validate(data21)) {
					const err22 = {
						instancePath: instancePath + "/updated_at",
						schemaPath: "#/properties/updated_at/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\""
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				}
			}
		}
		if (data.is_gte_threshold !== void 0) {
			let data22 = data.is_gte_threshold;
			if (typeof data22 !== "boolean" && data22 !== null) {
				const err23 = {
					instancePath: instancePath + "/is_gte_threshold",
					schemaPath: "#/properties/is_gte_threshold/type",
					keyword: "type",
					params: { type: schema34.properties.is_gte_threshold.type },
					message: "must be boolean,null"
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
		}
		if (data.number_of_evaluations !== void 0) {
			let data23 = data.number_of_evaluations;
			if (!(typeof data23 == "number" && !(data23 % 1) && !isNaN(data23) && isFinite(data23))) {
				const err24 = {
					instancePath: instancePath + "/number_of_evaluations",
					schemaPath: "#/properties/number_of_evaluations/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
			if (typeof data23 == "number" && isFinite(data23)) {
				if (data23 < 0 || isNaN(data23)) {
					const err25 = {
						instancePath: instancePath + "/number_of_evaluations",
						schemaPath: "#/properties/number_of_evaluations/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err25];
					else vErrors.push(err25);
					errors++;
				}
			}
		}
		if (data.number_of_successes !== void 0) {
			let data24 = data.number_of_successes;
			if (!(typeof data24 == "number" && !(data24 % 1) && !isNaN(data24) && isFinite(data24))) {
				const err26 = {
					instancePath: instancePath + "/number_of_successes",
					schemaPath: "#/properties/number_of_successes/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
			if (typeof data24 == "number" && isFinite(data24)) {
				if (data24 < 0 || isNaN(data24)) {
					const err27 = {
						instancePath: instancePath + "/number_of_successes",
						schemaPath: "#/properties/number_of_successes/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err27];
					else vErrors.push(err27);
					errors++;
				}
			}
		}
		if (data.number_of_failures !== void 0) {
			let data25 = data.number_of_failures;
			if (!(typeof data25 == "number" && !(data25 % 1) && !isNaN(data25) && isFinite(data25))) {
				const err28 = {
					instancePath: instancePath + "/number_of_failures",
					schemaPath: "#/properties/number_of_failures/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err28];
				else vErrors.push(err28);
				errors++;
			}
			if (typeof data25 == "number" && isFinite(data25)) {
				if (data25 < 0 || isNaN(data25)) {
					const err29 = {
						instancePath: instancePath + "/number_of_failures",
						schemaPath: "#/properties/number_of_failures/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err29];
					else vErrors.push(err29);
					errors++;
				}
			}
		}
		if (data.number_of_passes !== void 0) {
			let data26 = data.number_of_passes;
			if (!(typeof data26 == "number" && !(data26 % 1) && !isNaN(data26) && isFinite(data26))) {
				const err30 = {
					instancePath: instancePath + "/number_of_passes",
					schemaPath: "#/properties/number_of_passes/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err30];
				else vErrors.push(err30);
				errors++;
			}
			if (typeof data26 == "number" && isFinite(data26)) {
				if (data26 < 0 || isNaN(data26)) {
					const err31 = {
						instancePath: instancePath + "/number_of_passes",
						schemaPath: "#/properties/number_of_passes/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err31];
					else vErrors.push(err31);
					errors++;
				}
			}
		}
		if (data.number_of_remaining !== void 0) {
			let data27 = data.number_of_remaining;
			if (!(typeof data27 == "number" && !(data27 % 1) && !isNaN(data27) && isFinite(data27))) {
				const err32 = {
					instancePath: instancePath + "/number_of_remaining",
					schemaPath: "#/properties/number_of_remaining/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err32];
				else vErrors.push(err32);
				errors++;
			}
			if (typeof data27 == "number" && isFinite(data27)) {
				if (data27 < 0 || isNaN(data27)) {
					const err33 = {
						instancePath: instancePath + "/number_of_remaining",
						schemaPath: "#/properties/number_of_remaining/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err33];
					else vErrors.push(err33);
					errors++;
				}
			}
		}
	} else {
		const err34 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err34];
		else vErrors.push(err34);
		errors++;
	}
	validate75.errors = vErrors;
	return errors === 0;
}
validate75.evaluated = {
	"props": {
		"id": true,
		"user": true,
		"author_email": true,
		"state": true,
		"run_type": true,
		"run_source": true,
		"dataset_id": true,
		"dataset": true,
		"data_collection_id": true,
		"data_collection": true,
		"org_id": true,
		"number_of_metrics": true,
		"threshold": true,
		"model_slug": true,
		"alias": true,
		"result": true,
		"aggregate_results": true,
		"total_cost": true,
		"started_at": true,
		"finished_at": true,
		"created_at": true,
		"updated_at": true,
		"is_gte_threshold": true,
		"number_of_evaluations": true,
		"number_of_successes": true,
		"number_of_failures": true,
		"number_of_passes": true,
		"number_of_remaining": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const schema42 = {
	"type": "object",
	"required": [
		"current_page",
		"page_size",
		"total_items",
		"items_on_page",
		"total_pages",
		"has_next",
		"has_previous",
		"next_page",
		"previous_page"
	],
	"properties": {
		"current_page": {
			"type": "integer",
			"minimum": 1
		},
		"page_size": {
			"type": "integer",
			"minimum": 1,
			"maximum": 1e4
		},
		"total_items": {
			"type": "integer",
			"minimum": 0
		},
		"items_on_page": {
			"type": "integer",
			"minimum": 0
		},
		"total_pages": {
			"type": "integer",
			"minimum": 0
		},
		"has_next": { "type": "boolean" },
		"has_previous": { "type": "boolean" },
		"next_page": {
			"type": ["integer", "null"],
			"minimum": 1
		},
		"previous_page": {
			"type": ["integer", "null"],
			"minimum": 1
		}
	}
};
function validate100(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate100.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema42.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.current_page !== void 0) {
			let data0 = data.current_page;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
				const err1 = {
					instancePath: instancePath + "/current_page",
					schemaPath: "#/properties/current_page/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (typeof data0 == "number" && isFinite(data0)) {
				if (data0 < 1 || isNaN(data0)) {
					const err2 = {
						instancePath: instancePath + "/current_page",
						schemaPath: "#/properties/current_page/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			}
		}
		if (data.page_size !== void 0) {
			let data1 = data.page_size;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
				const err3 = {
					instancePath: instancePath + "/page_size",
					schemaPath: "#/properties/page_size/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 > 1e4 || isNaN(data1)) {
					const err4 = {
						instancePath: instancePath + "/page_size",
						schemaPath: "#/properties/page_size/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1e4
						},
						message: "must be <= 10000"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (data1 < 1 || isNaN(data1)) {
					const err5 = {
						instancePath: instancePath + "/page_size",
						schemaPath: "#/properties/page_size/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			}
		}
		if (data.total_items !== void 0) {
			let data2 = data.total_items;
			if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
				const err6 = {
					instancePath: instancePath + "/total_items",
					schemaPath: "#/properties/total_items/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
			if (typeof data2 == "number" && isFinite(data2)) {
				if (data2 < 0 || isNaN(data2)) {
					const err7 = {
						instancePath: instancePath + "/total_items",
						schemaPath: "#/properties/total_items/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			}
		}
		if (data.items_on_page !== void 0) {
			let data3 = data.items_on_page;
			if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
				const err8 = {
					instancePath: instancePath + "/items_on_page",
					schemaPath: "#/properties/items_on_page/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
			if (typeof data3 == "number" && isFinite(data3)) {
				if (data3 < 0 || isNaN(data3)) {
					const err9 = {
						instancePath: instancePath + "/items_on_page",
						schemaPath: "#/properties/items_on_page/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			}
		}
		if (data.total_pages !== void 0) {
			let data4 = data.total_pages;
			if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
				const err10 = {
					instancePath: instancePath + "/total_pages",
					schemaPath: "#/properties/total_pages/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
			if (typeof data4 == "number" && isFinite(data4)) {
				if (data4 < 0 || isNaN(data4)) {
					const err11 = {
						instancePath: instancePath + "/total_pages",
						schemaPath: "#/properties/total_pages/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			}
		}
		if (data.has_next !== void 0) {
			if (typeof data.has_next !== "boolean") {
				const err12 = {
					instancePath: instancePath + "/has_next",
					schemaPath: "#/properties/has_next/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.has_previous !== void 0) {
			if (typeof data.has_previous !== "boolean") {
				const err13 = {
					instancePath: instancePath + "/has_previous",
					schemaPath: "#/properties/has_previous/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.next_page !== void 0) {
			let data7 = data.next_page;
			if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7)) && data7 !== null) {
				const err14 = {
					instancePath: instancePath + "/next_page",
					schemaPath: "#/properties/next_page/type",
					keyword: "type",
					params: { type: schema42.properties.next_page.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
			if (typeof data7 == "number" && isFinite(data7)) {
				if (data7 < 1 || isNaN(data7)) {
					const err15 = {
						instancePath: instancePath + "/next_page",
						schemaPath: "#/properties/next_page/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
			}
		}
		if (data.previous_page !== void 0) {
			let data8 = data.previous_page;
			if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8)) && data8 !== null) {
				const err16 = {
					instancePath: instancePath + "/previous_page",
					schemaPath: "#/properties/previous_page/type",
					keyword: "type",
					params: { type: schema42.properties.previous_page.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
			if (typeof data8 == "number" && isFinite(data8)) {
				if (data8 < 1 || isNaN(data8)) {
					const err17 = {
						instancePath: instancePath + "/previous_page",
						schemaPath: "#/properties/previous_page/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
			}
		}
	} else {
		const err18 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err18];
		else vErrors.push(err18);
		errors++;
	}
	validate100.errors = vErrors;
	return errors === 0;
}
validate100.evaluated = {
	"props": {
		"current_page": true,
		"page_size": true,
		"total_items": true,
		"items_on_page": true,
		"total_pages": true,
		"has_next": true,
		"has_previous": true,
		"next_page": true,
		"previous_page": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate74(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate74.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema33.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.items !== void 0) {
			let data0 = data.items;
			if (Array.isArray(data0)) {
				const len0 = data0.length;
				const errorsBefore4 = errors;
				for (let i0 = 0; i0 < len0; i0++) {
					if (errors - errorsBefore4 >= 100) break;
					if (!validate75(data0[i0], {
						instancePath: instancePath + "/items/" + i0,
						parentData: data0,
						parentDataProperty: i0,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err1 = {
					instancePath: instancePath + "/items",
					schemaPath: "#/properties/items/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.meta !== void 0) {
			if (!validate100(data.meta, {
				instancePath: instancePath + "/meta",
				parentData: data,
				parentDataProperty: "meta",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err2 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err2];
		else vErrors.push(err2);
		errors++;
	}
	validate74.errors = vErrors;
	return errors === 0;
}
validate74.evaluated = {
	"props": {
		"items": true,
		"meta": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const listRunsQuery = validate102;
const schema43 = {
	"type": "object",
	"required": [],
	"properties": {
		"page": {
			"type": "integer",
			"minimum": 1,
			"maximum": 2147483647,
			"default": 1,
			"x-documented": ["minimum"]
		},
		"page_size": {
			"type": "integer",
			"minimum": 1,
			"maximum": 1e4,
			"default": 10,
			"x-documented": ["minimum", "maximum"]
		},
		"shared": { "type": "boolean" },
		"run_id": { "$ref": "#/components/schemas/Id" },
		"dataset_id": { "$ref": "#/components/schemas/Id" },
		"data_collection_id": { "$ref": "#/components/schemas/Id" },
		"state": { "$ref": "#/components/schemas/RunState" },
		"search": {
			"type": "string",
			"maxLength": 255
		},
		"created_from": {
			"type": "string",
			"format": "date-time"
		},
		"created_before": {
			"type": "string",
			"format": "date-time"
		}
	},
	"propertyNames": { "enum": [
		"page",
		"page_size",
		"shared",
		"run_id",
		"dataset_id",
		"data_collection_id",
		"state",
		"search",
		"created_from",
		"created_before"
	] }
};
function validate102(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate102.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		const errorsBefore5 = errors;
		for (const key0 in data) {
			if (errors - errorsBefore5 >= 100) break;
			const _errs1 = errors;
			if (!(key0 === "page" || key0 === "page_size" || key0 === "shared" || key0 === "run_id" || key0 === "dataset_id" || key0 === "data_collection_id" || key0 === "state" || key0 === "search" || key0 === "created_from" || key0 === "created_before")) {
				const err0 = {
					instancePath,
					schemaPath: "#/propertyNames/enum",
					keyword: "enum",
					params: { allowedValues: schema43.propertyNames.enum },
					message: "must be equal to one of the allowed values",
					propertyName: key0
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			if (!(_errs1 === errors)) {
				const err1 = {
					instancePath,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: key0 },
					message: "property name must be valid"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.page !== void 0) {
			let data0 = data.page;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
				const err2 = {
					instancePath: instancePath + "/page",
					schemaPath: "#/properties/page/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (typeof data0 == "number" && isFinite(data0)) {
				if (data0 > 2147483647 || isNaN(data0)) {
					const err3 = {
						instancePath: instancePath + "/page",
						schemaPath: "#/properties/page/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (data0 < 1 || isNaN(data0)) {
					const err4 = {
						instancePath: instancePath + "/page",
						schemaPath: "#/properties/page/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			}
		}
		if (data.page_size !== void 0) {
			let data1 = data.page_size;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
				const err5 = {
					instancePath: instancePath + "/page_size",
					schemaPath: "#/properties/page_size/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 > 1e4 || isNaN(data1)) {
					const err6 = {
						instancePath: instancePath + "/page_size",
						schemaPath: "#/properties/page_size/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1e4
						},
						message: "must be <= 10000"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data1 < 1 || isNaN(data1)) {
					const err7 = {
						instancePath: instancePath + "/page_size",
						schemaPath: "#/properties/page_size/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			}
		}
		if (data.shared !== void 0) {
			if (typeof data.shared !== "boolean") {
				const err8 = {
					instancePath: instancePath + "/shared",
					schemaPath: "#/properties/shared/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.run_id !== void 0) {
			if (!validate58(data.run_id, {
				instancePath: instancePath + "/run_id",
				parentData: data,
				parentDataProperty: "run_id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.dataset_id !== void 0) {
			if (!validate58(data.dataset_id, {
				instancePath: instancePath + "/dataset_id",
				parentData: data,
				parentDataProperty: "dataset_id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.data_collection_id !== void 0) {
			if (!validate58(data.data_collection_id, {
				instancePath: instancePath + "/data_collection_id",
				parentData: data,
				parentDataProperty: "data_collection_id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.state !== void 0) {
			if (!validate80(data.state, {
				instancePath: instancePath + "/state",
				parentData: data,
				parentDataProperty: "state",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
				errors = vErrors.length;
			}
		}
		if (data.search !== void 0) {
			let data7 = data.search;
			if (typeof data7 === "string") {
				if (func1(data7) > 255) {
					const err9 = {
						instancePath: instancePath + "/search",
						schemaPath: "#/properties/search/maxLength",
						keyword: "maxLength",
						params: { limit: 255 },
						message: "must NOT have more than 255 characters"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/search",
					schemaPath: "#/properties/search/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.created_from !== void 0) {
			let data8 = data.created_from;
			if (typeof data8 === "string") {
				if (!formats0.validate(data8)) {
					const err11 = {
						instancePath: instancePath + "/created_from",
						schemaPath: "#/properties/created_from/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\""
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/created_from",
					schemaPath: "#/properties/created_from/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.created_before !== void 0) {
			let data9 = data.created_before;
			if (typeof data9 === "string") {
				if (!formats0.validate(data9)) {
					const err13 = {
						instancePath: instancePath + "/created_before",
						schemaPath: "#/properties/created_before/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\""
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/created_before",
					schemaPath: "#/properties/created_before/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
	} else {
		const err15 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err15];
		else vErrors.push(err15);
		errors++;
	}
	validate102.errors = vErrors;
	return errors === 0;
}
validate102.evaluated = {
	"props": {
		"page": true,
		"page_size": true,
		"shared": true,
		"run_id": true,
		"dataset_id": true,
		"data_collection_id": true,
		"state": true,
		"search": true,
		"created_from": true,
		"created_before": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const RunFromDatasetCreate = validate107;
const schema44 = {
	"type": "object",
	"required": ["dataset_id"],
	"properties": {
		"dataset_id": { "$ref": "#/components/schemas/Id" },
		"threshold": {
			"type": ["integer", "null"],
			"minimum": 0,
			"maximum": 100
		},
		"model_slug": { "$ref": "#/components/schemas/ModelSlug" },
		"metric_args": { "$ref": "#/components/schemas/MetricArgsById" },
		"is_blocking": {
			"x-decided": ["description"],
			"type": "boolean",
			"default": false
		},
		"alias": { "$ref": "#/components/schemas/Alias" }
	},
	"propertyNames": { "enum": [
		"dataset_id",
		"threshold",
		"model_slug",
		"metric_args",
		"is_blocking",
		"alias"
	] }
};
const schema45 = {
	"type": ["object", "null"],
	"additionalProperties": { "$ref": "#/components/schemas/MetricArgs" }
};
function validate111(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate111.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {} else {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	validate111.errors = vErrors;
	return errors === 0;
}
validate111.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate110(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate110.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: schema45.type },
			message: "must be object,null"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		const errorsBefore6 = errors;
		for (const key0 in data) {
			if (errors - errorsBefore6 >= 100) break;
			if (!validate111(data[key0], {
				instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key0,
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors);
				errors = vErrors.length;
			}
		}
	}
	validate110.errors = vErrors;
	return errors === 0;
}
validate110.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate107(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate107.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema44.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		const errorsBefore7 = errors;
		for (const key0 in data) {
			if (errors - errorsBefore7 >= 100) break;
			const _errs1 = errors;
			if (!(key0 === "dataset_id" || key0 === "threshold" || key0 === "model_slug" || key0 === "metric_args" || key0 === "is_blocking" || key0 === "alias")) {
				const err1 = {
					instancePath,
					schemaPath: "#/propertyNames/enum",
					keyword: "enum",
					params: { allowedValues: schema44.propertyNames.enum },
					message: "must be equal to one of the allowed values",
					propertyName: key0
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (!(_errs1 === errors)) {
				const err2 = {
					instancePath,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: key0 },
					message: "property name must be valid"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.dataset_id !== void 0) {
			if (!validate58(data.dataset_id, {
				instancePath: instancePath + "/dataset_id",
				parentData: data,
				parentDataProperty: "dataset_id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.threshold !== void 0) {
			let data1 = data.threshold;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)) && data1 !== null) {
				const err3 = {
					instancePath: instancePath + "/threshold",
					schemaPath: "#/properties/threshold/type",
					keyword: "type",
					params: { type: schema44.properties.threshold.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 > 100 || isNaN(data1)) {
					const err4 = {
						instancePath: instancePath + "/threshold",
						schemaPath: "#/properties/threshold/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						},
						message: "must be <= 100"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (data1 < 0 || isNaN(data1)) {
					const err5 = {
						instancePath: instancePath + "/threshold",
						schemaPath: "#/properties/threshold/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			}
		}
		if (data.model_slug !== void 0) {
			if (!validate54(data.model_slug, {
				instancePath: instancePath + "/model_slug",
				parentData: data,
				parentDataProperty: "model_slug",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
				errors = vErrors.length;
			}
		}
		if (data.metric_args !== void 0) {
			if (!validate110(data.metric_args, {
				instancePath: instancePath + "/metric_args",
				parentData: data,
				parentDataProperty: "metric_args",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
				errors = vErrors.length;
			}
		}
		if (data.is_blocking !== void 0) {
			if (typeof data.is_blocking !== "boolean") {
				const err6 = {
					instancePath: instancePath + "/is_blocking",
					schemaPath: "#/properties/is_blocking/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.alias !== void 0) {
			if (!validate90(data.alias, {
				instancePath: instancePath + "/alias",
				parentData: data,
				parentDataProperty: "alias",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err7 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err7];
		else vErrors.push(err7);
		errors++;
	}
	validate107.errors = vErrors;
	return errors === 0;
}
validate107.evaluated = {
	"props": {
		"dataset_id": true,
		"threshold": true,
		"model_slug": true,
		"metric_args": true,
		"is_blocking": true,
		"alias": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const Run = validate115;
const schema47 = {
	"type": "object",
	"required": [
		"id",
		"user",
		"author_email",
		"run_type",
		"run_source",
		"dataset",
		"data_collection",
		"org_id",
		"number_of_metrics",
		"result",
		"threshold",
		"model_slug",
		"alias",
		"aggregate_results",
		"total_cost",
		"started_at",
		"finished_at",
		"is_gte_threshold",
		"evaluations"
	],
	"properties": {
		"id": { "$ref": "#/components/schemas/Id" },
		"user": {
			"type": ["string", "null"],
			"format": "email"
		},
		"author_email": {
			"type": "string",
			"format": "email"
		},
		"run_type": {
			"type": "string",
			"enum": ["Custom", "Dataset"]
		},
		"run_source": {
			"type": "string",
			"enum": ["API Call", "Web App"],
			"x-decided": ["enum"]
		},
		"dataset": { "type": ["string", "null"] },
		"data_collection": { "type": ["string", "null"] },
		"org_id": {
			"type": ["integer", "null"],
			"minimum": 1,
			"maximum": 2147483647
		},
		"number_of_metrics": {
			"type": "integer",
			"minimum": 0
		},
		"result": {
			"type": ["number", "null"],
			"minimum": 0,
			"maximum": 100,
			"x-documented": ["minimum", "maximum"]
		},
		"threshold": { "$ref": "#/components/schemas/Threshold" },
		"model_slug": { "$ref": "#/components/schemas/ModelSlug" },
		"alias": { "$ref": "#/components/schemas/Alias" },
		"aggregate_results": { "$ref": "#/components/schemas/AggregateResults" },
		"total_cost": { "$ref": "#/components/schemas/Cost" },
		"started_at": { "$ref": "#/components/schemas/Timestamp" },
		"finished_at": {
			"type": ["string", "null"],
			"format": "date-time"
		},
		"is_gte_threshold": { "type": ["boolean", "null"] },
		"number_of_successes": { "$ref": "#/components/schemas/EvaluationCount" },
		"number_of_failures": { "$ref": "#/components/schemas/EvaluationCount" },
		"evaluations": {
			"type": "array",
			"items": { "$ref": "#/components/schemas/RunEvaluation" }
		}
	}
};
function validate123(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate123.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data))) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "integer" },
			message: "must be integer"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (typeof data == "number" && isFinite(data)) {
		if (data < 0 || isNaN(data)) {
			const err1 = {
				instancePath,
				schemaPath: "#/minimum",
				keyword: "minimum",
				params: {
					comparison: ">=",
					limit: 0
				},
				message: "must be >= 0"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
	}
	validate123.errors = vErrors;
	return errors === 0;
}
validate123.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
const schema49 = {
	"type": "object",
	"required": [
		"id",
		"run_id",
		"record_index",
		"metric",
		"record",
		"result",
		"threshold",
		"explanation",
		"model_slug",
		"metric_args",
		"started_at",
		"finished_at",
		"evaluation_cost",
		"is_success",
		"is_gte_threshold",
		"eval_metadata"
	],
	"properties": {
		"id": { "$ref": "#/components/schemas/Id" },
		"run_id": { "$ref": "#/components/schemas/Id" },
		"record_index": {
			"type": "integer",
			"minimum": 0
		},
		"metric": { "type": "string" },
		"record": { "$ref": "#/components/schemas/RunRecord" },
		"result": {
			"type": ["number", "null"],
			"minimum": 0,
			"maximum": 100,
			"x-documented": ["minimum", "maximum"]
		},
		"threshold": { "$ref": "#/components/schemas/Threshold" },
		"explanation": { "type": ["string", "null"] },
		"model_slug": { "$ref": "#/components/schemas/ModelSlug" },
		"metric_args": {
			"type": ["object", "null"],
			"additionalProperties": true
		},
		"started_at": { "$ref": "#/components/schemas/Timestamp" },
		"finished_at": {
			"type": ["string", "null"],
			"format": "date-time"
		},
		"evaluation_cost": { "$ref": "#/components/schemas/Cost" },
		"is_success": { "type": ["boolean", "null"] },
		"is_gte_threshold": { "type": ["boolean", "null"] },
		"eval_metadata": {
			"x-source": "decided",
			"$ref": "#/components/schemas/MetricMetadata"
		}
	}
};
const schema50 = {
	"type": "object",
	"required": [
		"id",
		"prompt",
		"input",
		"context",
		"output",
		"golden_answer"
	],
	"properties": {
		"id": { "$ref": "#/components/schemas/Id" },
		"prompt": {
			"type": ["string", "null"],
			"maxLength": 100,
			"x-documented": ["maxLength"]
		},
		"input": {
			"type": ["string", "null"],
			"maxLength": 100,
			"x-documented": ["maxLength"]
		},
		"context": {
			"type": ["string", "null"],
			"maxLength": 100,
			"x-documented": ["maxLength"]
		},
		"output": {
			"type": ["string", "null"],
			"maxLength": 100,
			"x-documented": ["maxLength"]
		},
		"golden_answer": {
			"type": ["string", "null"],
			"maxLength": 100,
			"x-documented": ["maxLength"]
		}
	}
};
function validate129(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate129.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema50.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate58(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.prompt !== void 0) {
			let data1 = data.prompt;
			if (typeof data1 !== "string" && data1 !== null) {
				const err1 = {
					instancePath: instancePath + "/prompt",
					schemaPath: "#/properties/prompt/type",
					keyword: "type",
					params: { type: schema50.properties.prompt.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (typeof data1 === "string") {
				if (func1(data1) > 100) {
					const err2 = {
						instancePath: instancePath + "/prompt",
						schemaPath: "#/properties/prompt/maxLength",
						keyword: "maxLength",
						params: { limit: 100 },
						message: "must NOT have more than 100 characters"
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			}
		}
		if (data.input !== void 0) {
			let data2 = data.input;
			if (typeof data2 !== "string" && data2 !== null) {
				const err3 = {
					instancePath: instancePath + "/input",
					schemaPath: "#/properties/input/type",
					keyword: "type",
					params: { type: schema50.properties.input.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
			if (typeof data2 === "string") {
				if (func1(data2) > 100) {
					const err4 = {
						instancePath: instancePath + "/input",
						schemaPath: "#/properties/input/maxLength",
						keyword: "maxLength",
						params: { limit: 100 },
						message: "must NOT have more than 100 characters"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			}
		}
		if (data.context !== void 0) {
			let data3 = data.context;
			if (typeof data3 !== "string" && data3 !== null) {
				const err5 = {
					instancePath: instancePath + "/context",
					schemaPath: "#/properties/context/type",
					keyword: "type",
					params: { type: schema50.properties.context.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
			if (typeof data3 === "string") {
				if (func1(data3) > 100) {
					const err6 = {
						instancePath: instancePath + "/context",
						schemaPath: "#/properties/context/maxLength",
						keyword: "maxLength",
						params: { limit: 100 },
						message: "must NOT have more than 100 characters"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			}
		}
		if (data.output !== void 0) {
			let data4 = data.output;
			if (typeof data4 !== "string" && data4 !== null) {
				const err7 = {
					instancePath: instancePath + "/output",
					schemaPath: "#/properties/output/type",
					keyword: "type",
					params: { type: schema50.properties.output.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
			if (typeof data4 === "string") {
				if (func1(data4) > 100) {
					const err8 = {
						instancePath: instancePath + "/output",
						schemaPath: "#/properties/output/maxLength",
						keyword: "maxLength",
						params: { limit: 100 },
						message: "must NOT have more than 100 characters"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			}
		}
		if (data.golden_answer !== void 0) {
			let data5 = data.golden_answer;
			if (typeof data5 !== "string" && data5 !== null) {
				const err9 = {
					instancePath: instancePath + "/golden_answer",
					schemaPath: "#/properties/golden_answer/type",
					keyword: "type",
					params: { type: schema50.properties.golden_answer.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
			if (typeof data5 === "string") {
				if (func1(data5) > 100) {
					const err10 = {
						instancePath: instancePath + "/golden_answer",
						schemaPath: "#/properties/golden_answer/maxLength",
						keyword: "maxLength",
						params: { limit: 100 },
						message: "must NOT have more than 100 characters"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			}
		}
	} else {
		const err11 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err11];
		else vErrors.push(err11);
		errors++;
	}
	validate129.errors = vErrors;
	return errors === 0;
}
validate129.evaluated = {
	"props": {
		"id": true,
		"prompt": true,
		"input": true,
		"context": true,
		"output": true,
		"golden_answer": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate126(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate126.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema49.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate58(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.run_id !== void 0) {
			if (!validate58(data.run_id, {
				instancePath: instancePath + "/run_id",
				parentData: data,
				parentDataProperty: "run_id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.record_index !== void 0) {
			let data2 = data.record_index;
			if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
				const err1 = {
					instancePath: instancePath + "/record_index",
					schemaPath: "#/properties/record_index/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (typeof data2 == "number" && isFinite(data2)) {
				if (data2 < 0 || isNaN(data2)) {
					const err2 = {
						instancePath: instancePath + "/record_index",
						schemaPath: "#/properties/record_index/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			}
		}
		if (data.metric !== void 0) {
			if (typeof data.metric !== "string") {
				const err3 = {
					instancePath: instancePath + "/metric",
					schemaPath: "#/properties/metric/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.record !== void 0) {
			if (!validate129(data.record, {
				instancePath: instancePath + "/record",
				parentData: data,
				parentDataProperty: "record",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
				errors = vErrors.length;
			}
		}
		if (data.result !== void 0) {
			let data5 = data.result;
			if (!(typeof data5 == "number" && isFinite(data5)) && data5 !== null) {
				const err4 = {
					instancePath: instancePath + "/result",
					schemaPath: "#/properties/result/type",
					keyword: "type",
					params: { type: schema49.properties.result.type },
					message: "must be number,null"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
			if (typeof data5 == "number" && isFinite(data5)) {
				if (data5 > 100 || isNaN(data5)) {
					const err5 = {
						instancePath: instancePath + "/result",
						schemaPath: "#/properties/result/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						},
						message: "must be <= 100"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (data5 < 0 || isNaN(data5)) {
					const err6 = {
						instancePath: instancePath + "/result",
						schemaPath: "#/properties/result/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			}
		}
		if (data.threshold !== void 0) {
			if (!validate61(data.threshold, {
				instancePath: instancePath + "/threshold",
				parentData: data,
				parentDataProperty: "threshold",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
				errors = vErrors.length;
			}
		}
		if (data.explanation !== void 0) {
			let data7 = data.explanation;
			if (typeof data7 !== "string" && data7 !== null) {
				const err7 = {
					instancePath: instancePath + "/explanation",
					schemaPath: "#/properties/explanation/type",
					keyword: "type",
					params: { type: schema49.properties.explanation.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.model_slug !== void 0) {
			if (!validate54(data.model_slug, {
				instancePath: instancePath + "/model_slug",
				parentData: data,
				parentDataProperty: "model_slug",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
				errors = vErrors.length;
			}
		}
		if (data.metric_args !== void 0) {
			let data9 = data.metric_args;
			if (!(data9 && typeof data9 == "object" && !Array.isArray(data9)) && data9 !== null) {
				const err8 = {
					instancePath: instancePath + "/metric_args",
					schemaPath: "#/properties/metric_args/type",
					keyword: "type",
					params: { type: schema49.properties.metric_args.type },
					message: "must be object,null"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.started_at !== void 0) {
			if (!validate63(data.started_at, {
				instancePath: instancePath + "/started_at",
				parentData: data,
				parentDataProperty: "started_at",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
				errors = vErrors.length;
			}
		}
		if (data.finished_at !== void 0) {
			let data11 = data.finished_at;
			if (typeof data11 !== "string" && data11 !== null) {
				const err9 = {
					instancePath: instancePath + "/finished_at",
					schemaPath: "#/properties/finished_at/type",
					keyword: "type",
					params: { type: schema49.properties.finished_at.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
			if (typeof data11 === "string") {
				if (!formats0.validate(data11)) {
					const err10 = {
						instancePath: instancePath + "/finished_at",
						schemaPath: "#/properties/finished_at/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\""
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			}
		}
		if (data.evaluation_cost !== void 0) {
			if (!validate65(data.evaluation_cost, {
				instancePath: instancePath + "/evaluation_cost",
				parentData: data,
				parentDataProperty: "evaluation_cost",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
				errors = vErrors.length;
			}
		}
		if (data.is_success !== void 0) {
			let data13 = data.is_success;
			if (typeof data13 !== "boolean" && data13 !== null) {
				const err11 = {
					instancePath: instancePath + "/is_success",
					schemaPath: "#/properties/is_success/type",
					keyword: "type",
					params: { type: schema49.properties.is_success.type },
					message: "must be boolean,null"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.is_gte_threshold !== void 0) {
			let data14 = data.is_gte_threshold;
			if (typeof data14 !== "boolean" && data14 !== null) {
				const err12 = {
					instancePath: instancePath + "/is_gte_threshold",
					schemaPath: "#/properties/is_gte_threshold/type",
					keyword: "type",
					params: { type: schema49.properties.is_gte_threshold.type },
					message: "must be boolean,null"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.eval_metadata !== void 0) {
			if (!validate67(data.eval_metadata, {
				instancePath: instancePath + "/eval_metadata",
				parentData: data,
				parentDataProperty: "eval_metadata",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err13 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err13];
		else vErrors.push(err13);
		errors++;
	}
	validate126.errors = vErrors;
	return errors === 0;
}
validate126.evaluated = {
	"props": {
		"id": true,
		"run_id": true,
		"record_index": true,
		"metric": true,
		"record": true,
		"result": true,
		"threshold": true,
		"explanation": true,
		"model_slug": true,
		"metric_args": true,
		"started_at": true,
		"finished_at": true,
		"evaluation_cost": true,
		"is_success": true,
		"is_gte_threshold": true,
		"eval_metadata": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate115(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate115.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema47.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate58(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.user !== void 0) {
			let data1 = data.user;
			if (typeof data1 !== "string" && data1 !== null) {
				const err1 = {
					instancePath: instancePath + "/user",
					schemaPath: "#/properties/user/type",
					keyword: "type",
					params: { type: schema47.properties.user.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (typeof data1 === "string") {
				if (!formats4.test(data1)) {
					const err2 = {
						instancePath: instancePath + "/user",
						schemaPath: "#/properties/user/format",
						keyword: "format",
						params: { format: "email" },
						message: "must match format \"email\""
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			}
		}
		if (data.author_email !== void 0) {
			let data2 = data.author_email;
			if (typeof data2 === "string") {
				if (!formats4.test(data2)) {
					const err3 = {
						instancePath: instancePath + "/author_email",
						schemaPath: "#/properties/author_email/format",
						keyword: "format",
						params: { format: "email" },
						message: "must match format \"email\""
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/author_email",
					schemaPath: "#/properties/author_email/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.run_type !== void 0) {
			let data3 = data.run_type;
			if (typeof data3 !== "string") {
				const err5 = {
					instancePath: instancePath + "/run_type",
					schemaPath: "#/properties/run_type/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
			if (!(data3 === "Custom" || data3 === "Dataset")) {
				const err6 = {
					instancePath: instancePath + "/run_type",
					schemaPath: "#/properties/run_type/enum",
					keyword: "enum",
					params: { allowedValues: schema47.properties.run_type.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.run_source !== void 0) {
			let data4 = data.run_source;
			if (typeof data4 !== "string") {
				const err7 = {
					instancePath: instancePath + "/run_source",
					schemaPath: "#/properties/run_source/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
			if (!(data4 === "API Call" || data4 === "Web App")) {
				const err8 = {
					instancePath: instancePath + "/run_source",
					schemaPath: "#/properties/run_source/enum",
					keyword: "enum",
					params: { allowedValues: schema47.properties.run_source.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.dataset !== void 0) {
			let data5 = data.dataset;
			if (typeof data5 !== "string" && data5 !== null) {
				const err9 = {
					instancePath: instancePath + "/dataset",
					schemaPath: "#/properties/dataset/type",
					keyword: "type",
					params: { type: schema47.properties.dataset.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.data_collection !== void 0) {
			let data6 = data.data_collection;
			if (typeof data6 !== "string" && data6 !== null) {
				const err10 = {
					instancePath: instancePath + "/data_collection",
					schemaPath: "#/properties/data_collection/type",
					keyword: "type",
					params: { type: schema47.properties.data_collection.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.org_id !== void 0) {
			let data7 = data.org_id;
			if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7)) && data7 !== null) {
				const err11 = {
					instancePath: instancePath + "/org_id",
					schemaPath: "#/properties/org_id/type",
					keyword: "type",
					params: { type: schema47.properties.org_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
			if (typeof data7 == "number" && isFinite(data7)) {
				if (data7 > 2147483647 || isNaN(data7)) {
					const err12 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				if (data7 < 1 || isNaN(data7)) {
					const err13 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			}
		}
		if (data.number_of_metrics !== void 0) {
			let data8 = data.number_of_metrics;
			if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
				const err14 = {
					instancePath: instancePath + "/number_of_metrics",
					schemaPath: "#/properties/number_of_metrics/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
			if (typeof data8 == "number" && isFinite(data8)) {
				if (data8 < 0 || isNaN(data8)) {
					const err15 = {
						instancePath: instancePath + "/number_of_metrics",
						schemaPath: "#/properties/number_of_metrics/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
			}
		}
		if (data.result !== void 0) {
			let data9 = data.result;
			if (!(typeof data9 == "number" && isFinite(data9)) && data9 !== null) {
				const err16 = {
					instancePath: instancePath + "/result",
					schemaPath: "#/properties/result/type",
					keyword: "type",
					params: { type: schema47.properties.result.type },
					message: "must be number,null"
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
			if (typeof data9 == "number" && isFinite(data9)) {
				if (data9 > 100 || isNaN(data9)) {
					const err17 = {
						instancePath: instancePath + "/result",
						schemaPath: "#/properties/result/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						},
						message: "must be <= 100"
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
				if (data9 < 0 || isNaN(data9)) {
					const err18 = {
						instancePath: instancePath + "/result",
						schemaPath: "#/properties/result/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
			}
		}
		if (data.threshold !== void 0) {
			if (!validate61(data.threshold, {
				instancePath: instancePath + "/threshold",
				parentData: data,
				parentDataProperty: "threshold",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
				errors = vErrors.length;
			}
		}
		if (data.model_slug !== void 0) {
			if (!validate54(data.model_slug, {
				instancePath: instancePath + "/model_slug",
				parentData: data,
				parentDataProperty: "model_slug",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
				errors = vErrors.length;
			}
		}
		if (data.alias !== void 0) {
			if (!validate90(data.alias, {
				instancePath: instancePath + "/alias",
				parentData: data,
				parentDataProperty: "alias",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
				errors = vErrors.length;
			}
		}
		if (data.aggregate_results !== void 0) {
			if (!validate92(data.aggregate_results, {
				instancePath: instancePath + "/aggregate_results",
				parentData: data,
				parentDataProperty: "aggregate_results",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
				errors = vErrors.length;
			}
		}
		if (data.total_cost !== void 0) {
			if (!validate65(data.total_cost, {
				instancePath: instancePath + "/total_cost",
				parentData: data,
				parentDataProperty: "total_cost",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
				errors = vErrors.length;
			}
		}
		if (data.started_at !== void 0) {
			if (!validate63(data.started_at, {
				instancePath: instancePath + "/started_at",
				parentData: data,
				parentDataProperty: "started_at",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
				errors = vErrors.length;
			}
		}
		if (data.finished_at !== void 0) {
			let data16 = data.finished_at;
			if (typeof data16 !== "string" && data16 !== null) {
				const err19 = {
					instancePath: instancePath + "/finished_at",
					schemaPath: "#/properties/finished_at/type",
					keyword: "type",
					params: { type: schema47.properties.finished_at.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
			if (typeof data16 === "string") {
				if (!formats0.validate(data16)) {
					const err20 = {
						instancePath: instancePath + "/finished_at",
						schemaPath: "#/properties/finished_at/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\""
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
			}
		}
		if (data.is_gte_threshold !== void 0) {
			let data17 = data.is_gte_threshold;
			if (typeof data17 !== "boolean" && data17 !== null) {
				const err21 = {
					instancePath: instancePath + "/is_gte_threshold",
					schemaPath: "#/properties/is_gte_threshold/type",
					keyword: "type",
					params: { type: schema47.properties.is_gte_threshold.type },
					message: "must be boolean,null"
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.number_of_successes !== void 0) {
			if (!validate123(data.number_of_successes, {
				instancePath: instancePath + "/number_of_successes",
				parentData: data,
				parentDataProperty: "number_of_successes",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate123.errors : vErrors.concat(validate123.errors);
				errors = vErrors.length;
			}
		}
		if (data.number_of_failures !== void 0) {
			if (!validate123(data.number_of_failures, {
				instancePath: instancePath + "/number_of_failures",
				parentData: data,
				parentDataProperty: "number_of_failures",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate123.errors : vErrors.concat(validate123.errors);
				errors = vErrors.length;
			}
		}
		if (data.evaluations !== void 0) {
			let data20 = data.evaluations;
			if (Array.isArray(data20)) {
				const len0 = data20.length;
				const errorsBefore8 = errors;
				for (let i0 = 0; i0 < len0; i0++) {
					if (errors - errorsBefore8 >= 100) break;
					if (!validate126(data20[i0], {
						instancePath: instancePath + "/evaluations/" + i0,
						parentData: data20,
						parentDataProperty: i0,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err22 = {
					instancePath: instancePath + "/evaluations",
					schemaPath: "#/properties/evaluations/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
	} else {
		const err23 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err23];
		else vErrors.push(err23);
		errors++;
	}
	validate115.errors = vErrors;
	return errors === 0;
}
validate115.evaluated = {
	"props": {
		"id": true,
		"user": true,
		"author_email": true,
		"run_type": true,
		"run_source": true,
		"dataset": true,
		"data_collection": true,
		"org_id": true,
		"number_of_metrics": true,
		"result": true,
		"threshold": true,
		"model_slug": true,
		"alias": true,
		"aggregate_results": true,
		"total_cost": true,
		"started_at": true,
		"finished_at": true,
		"is_gte_threshold": true,
		"number_of_successes": true,
		"number_of_failures": true,
		"evaluations": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const RunEstimateRequest = validate138;
const schema51 = {
	"type": "object",
	"required": ["dataset_id"],
	"properties": {
		"dataset_id": { "$ref": "#/components/schemas/Id" },
		"selected_metrics": {
			"type": ["object", "null"],
			"additionalProperties": { "oneOf": [{ "$ref": "#/components/schemas/Threshold" }, { "$ref": "#/components/schemas/MetricSelectionItem" }] }
		},
		"threshold": {
			"type": ["integer", "null"],
			"minimum": 0,
			"maximum": 100
		},
		"model_slug": { "$ref": "#/components/schemas/ModelSlug" },
		"metric_args": { "$ref": "#/components/schemas/MetricArgsById" },
		"is_blocking": { "type": "boolean" },
		"alias": { "$ref": "#/components/schemas/Alias" }
	},
	"propertyNames": { "enum": [
		"dataset_id",
		"selected_metrics",
		"threshold",
		"model_slug",
		"metric_args",
		"is_blocking",
		"alias"
	] }
};
const schema52 = {
	"type": "object",
	"required": ["threshold"],
	"properties": {
		"threshold": {
			"x-documented": ["minimum", "maximum"],
			"$ref": "#/components/schemas/Threshold"
		},
		"metric_args": {
			"type": ["object", "null"],
			"additionalProperties": true
		}
	},
	"propertyNames": { "enum": ["threshold", "metric_args"] }
};
function validate141(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate141.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema52.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		const errorsBefore9 = errors;
		for (const key0 in data) {
			if (errors - errorsBefore9 >= 100) break;
			const _errs1 = errors;
			if (!(key0 === "threshold" || key0 === "metric_args")) {
				const err1 = {
					instancePath,
					schemaPath: "#/propertyNames/enum",
					keyword: "enum",
					params: { allowedValues: schema52.propertyNames.enum },
					message: "must be equal to one of the allowed values",
					propertyName: key0
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (!(_errs1 === errors)) {
				const err2 = {
					instancePath,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: key0 },
					message: "property name must be valid"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.threshold !== void 0) {
			if (!validate61(data.threshold, {
				instancePath: instancePath + "/threshold",
				parentData: data,
				parentDataProperty: "threshold",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
				errors = vErrors.length;
			}
		}
		if (data.metric_args !== void 0) {
			let data1 = data.metric_args;
			if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
				const err3 = {
					instancePath: instancePath + "/metric_args",
					schemaPath: "#/properties/metric_args/type",
					keyword: "type",
					params: { type: schema52.properties.metric_args.type },
					message: "must be object,null"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
	} else {
		const err4 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err4];
		else vErrors.push(err4);
		errors++;
	}
	validate141.errors = vErrors;
	return errors === 0;
}
validate141.evaluated = {
	"props": {
		"threshold": true,
		"metric_args": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate138(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate138.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema51.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		const errorsBefore10 = errors;
		for (const key0 in data) {
			if (errors - errorsBefore10 >= 100) break;
			const _errs1 = errors;
			if (!(key0 === "dataset_id" || key0 === "selected_metrics" || key0 === "threshold" || key0 === "model_slug" || key0 === "metric_args" || key0 === "is_blocking" || key0 === "alias")) {
				const err1 = {
					instancePath,
					schemaPath: "#/propertyNames/enum",
					keyword: "enum",
					params: { allowedValues: schema51.propertyNames.enum },
					message: "must be equal to one of the allowed values",
					propertyName: key0
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (!(_errs1 === errors)) {
				const err2 = {
					instancePath,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: key0 },
					message: "property name must be valid"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.dataset_id !== void 0) {
			if (!validate58(data.dataset_id, {
				instancePath: instancePath + "/dataset_id",
				parentData: data,
				parentDataProperty: "dataset_id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.selected_metrics !== void 0) {
			let data1 = data.selected_metrics;
			if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
				const err3 = {
					instancePath: instancePath + "/selected_metrics",
					schemaPath: "#/properties/selected_metrics/type",
					keyword: "type",
					params: { type: schema51.properties.selected_metrics.type },
					message: "must be object,null"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
			if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
				const errorsBefore11 = errors;
				for (const key1 in data1) {
					if (errors - errorsBefore11 >= 100) break;
					let data2 = data1[key1];
					const _errs7 = errors;
					let valid3 = false;
					let passing0 = null;
					const _errs8 = errors;
					if (!validate61(data2, {
						instancePath: instancePath + "/selected_metrics/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
						parentData: data1,
						parentDataProperty: key1,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
						errors = vErrors.length;
					}
					var _valid0 = _errs8 === errors;
					if (_valid0) {
						valid3 = true;
						passing0 = 0;
					}
					const _errs9 = errors;
					if (!validate141(data2, {
						instancePath: instancePath + "/selected_metrics/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
						parentData: data1,
						parentDataProperty: key1,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate141.errors : vErrors.concat(validate141.errors);
						errors = vErrors.length;
					}
					var _valid0 = _errs9 === errors;
					if (_valid0 && valid3) {
						valid3 = false;
						passing0 = [passing0, 1];
					} else if (_valid0) {
						valid3 = true;
						passing0 = 1;
						var props0 = {};
						props0.threshold = true;
						props0.metric_args = true;
					}
					if (!valid3) {
						const err4 = {
							instancePath: instancePath + "/selected_metrics/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/selected_metrics/additionalProperties/oneOf",
							keyword: "oneOf",
							params: { passingSchemas: passing0 },
							message: "must match exactly one schema in oneOf"
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					} else {
						errors = _errs7;
						if (vErrors !== null) {
							if (_errs7) vErrors.length = _errs7;
							else vErrors = null;
						}
					}
				}
			}
		}
		if (data.threshold !== void 0) {
			let data3 = data.threshold;
			if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)) && data3 !== null) {
				const err5 = {
					instancePath: instancePath + "/threshold",
					schemaPath: "#/properties/threshold/type",
					keyword: "type",
					params: { type: schema51.properties.threshold.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
			if (typeof data3 == "number" && isFinite(data3)) {
				if (data3 > 100 || isNaN(data3)) {
					const err6 = {
						instancePath: instancePath + "/threshold",
						schemaPath: "#/properties/threshold/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						},
						message: "must be <= 100"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data3 < 0 || isNaN(data3)) {
					const err7 = {
						instancePath: instancePath + "/threshold",
						schemaPath: "#/properties/threshold/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			}
		}
		if (data.model_slug !== void 0) {
			if (!validate54(data.model_slug, {
				instancePath: instancePath + "/model_slug",
				parentData: data,
				parentDataProperty: "model_slug",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
				errors = vErrors.length;
			}
		}
		if (data.metric_args !== void 0) {
			if (!validate110(data.metric_args, {
				instancePath: instancePath + "/metric_args",
				parentData: data,
				parentDataProperty: "metric_args",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
				errors = vErrors.length;
			}
		}
		if (data.is_blocking !== void 0) {
			if (typeof data.is_blocking !== "boolean") {
				const err8 = {
					instancePath: instancePath + "/is_blocking",
					schemaPath: "#/properties/is_blocking/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.alias !== void 0) {
			if (!validate90(data.alias, {
				instancePath: instancePath + "/alias",
				parentData: data,
				parentDataProperty: "alias",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err9 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err9];
		else vErrors.push(err9);
		errors++;
	}
	validate138.errors = vErrors;
	return errors === 0;
}
validate138.evaluated = {
	"props": {
		"dataset_id": true,
		"selected_metrics": true,
		"threshold": true,
		"model_slug": true,
		"metric_args": true,
		"is_blocking": true,
		"alias": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const RunEstimate = validate147;
const schema53 = {
	"type": "object",
	"required": [
		"number_of_rows",
		"number_of_evaluations",
		"likely_cost",
		"max_cost",
		"is_covered",
		"metrics"
	],
	"properties": {
		"number_of_rows": {
			"type": "integer",
			"minimum": 0
		},
		"number_of_evaluations": {
			"type": "integer",
			"minimum": 0
		},
		"likely_cost": { "$ref": "#/components/schemas/Amount" },
		"max_cost": { "$ref": "#/components/schemas/Amount" },
		"is_covered": { "type": "boolean" },
		"metrics": {
			"type": "array",
			"items": { "$ref": "#/components/schemas/MetricEstimate" }
		}
	}
};
const pattern4 = new RegExp("^\\d+(\\.\\d{1,9})?$", "u");
function validate148(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate148.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data === "string") {
		if (!pattern4.test(data)) {
			const err0 = {
				instancePath,
				schemaPath: "#/pattern",
				keyword: "pattern",
				params: { pattern: "^\\d+(\\.\\d{1,9})?$" },
				message: "must match pattern \"^\\d+(\\.\\d{1,9})?$\""
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
	} else {
		const err1 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string"
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	}
	validate148.errors = vErrors;
	return errors === 0;
}
validate148.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
const schema55 = {
	"type": "object",
	"required": [
		"metric",
		"number_of_evaluations",
		"likely_cost",
		"max_cost"
	],
	"properties": {
		"metric": { "type": "string" },
		"number_of_evaluations": {
			"type": "integer",
			"minimum": 0
		},
		"likely_cost": { "$ref": "#/components/schemas/Amount" },
		"max_cost": { "$ref": "#/components/schemas/Amount" }
	}
};
function validate151(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate151.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema55.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.metric !== void 0) {
			if (typeof data.metric !== "string") {
				const err1 = {
					instancePath: instancePath + "/metric",
					schemaPath: "#/properties/metric/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.number_of_evaluations !== void 0) {
			let data1 = data.number_of_evaluations;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
				const err2 = {
					instancePath: instancePath + "/number_of_evaluations",
					schemaPath: "#/properties/number_of_evaluations/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 < 0 || isNaN(data1)) {
					const err3 = {
						instancePath: instancePath + "/number_of_evaluations",
						schemaPath: "#/properties/number_of_evaluations/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			}
		}
		if (data.likely_cost !== void 0) {
			if (!validate148(data.likely_cost, {
				instancePath: instancePath + "/likely_cost",
				parentData: data,
				parentDataProperty: "likely_cost",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate148.errors : vErrors.concat(validate148.errors);
				errors = vErrors.length;
			}
		}
		if (data.max_cost !== void 0) {
			if (!validate148(data.max_cost, {
				instancePath: instancePath + "/max_cost",
				parentData: data,
				parentDataProperty: "max_cost",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate148.errors : vErrors.concat(validate148.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err4 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err4];
		else vErrors.push(err4);
		errors++;
	}
	validate151.errors = vErrors;
	return errors === 0;
}
validate151.evaluated = {
	"props": {
		"metric": true,
		"number_of_evaluations": true,
		"likely_cost": true,
		"max_cost": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate147(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate147.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema53.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.number_of_rows !== void 0) {
			let data0 = data.number_of_rows;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
				const err1 = {
					instancePath: instancePath + "/number_of_rows",
					schemaPath: "#/properties/number_of_rows/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (typeof data0 == "number" && isFinite(data0)) {
				if (data0 < 0 || isNaN(data0)) {
					const err2 = {
						instancePath: instancePath + "/number_of_rows",
						schemaPath: "#/properties/number_of_rows/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			}
		}
		if (data.number_of_evaluations !== void 0) {
			let data1 = data.number_of_evaluations;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
				const err3 = {
					instancePath: instancePath + "/number_of_evaluations",
					schemaPath: "#/properties/number_of_evaluations/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 < 0 || isNaN(data1)) {
					const err4 = {
						instancePath: instancePath + "/number_of_evaluations",
						schemaPath: "#/properties/number_of_evaluations/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			}
		}
		if (data.likely_cost !== void 0) {
			if (!validate148(data.likely_cost, {
				instancePath: instancePath + "/likely_cost",
				parentData: data,
				parentDataProperty: "likely_cost",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate148.errors : vErrors.concat(validate148.errors);
				errors = vErrors.length;
			}
		}
		if (data.max_cost !== void 0) {
			if (!validate148(data.max_cost, {
				instancePath: instancePath + "/max_cost",
				parentData: data,
				parentDataProperty: "max_cost",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate148.errors : vErrors.concat(validate148.errors);
				errors = vErrors.length;
			}
		}
		if (data.is_covered !== void 0) {
			if (typeof data.is_covered !== "boolean") {
				const err5 = {
					instancePath: instancePath + "/is_covered",
					schemaPath: "#/properties/is_covered/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.metrics !== void 0) {
			let data5 = data.metrics;
			if (Array.isArray(data5)) {
				const len0 = data5.length;
				const errorsBefore12 = errors;
				for (let i0 = 0; i0 < len0; i0++) {
					if (errors - errorsBefore12 >= 100) break;
					if (!validate151(data5[i0], {
						instancePath: instancePath + "/metrics/" + i0,
						parentData: data5,
						parentDataProperty: i0,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate151.errors : vErrors.concat(validate151.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/metrics",
					schemaPath: "#/properties/metrics/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
	} else {
		const err7 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err7];
		else vErrors.push(err7);
		errors++;
	}
	validate147.errors = vErrors;
	return errors === 0;
}
validate147.evaluated = {
	"props": {
		"number_of_rows": true,
		"number_of_evaluations": true,
		"likely_cost": true,
		"max_cost": true,
		"is_covered": true,
		"metrics": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const CustomRunCreate = validate155;
const schema56 = {
	"type": "object",
	"required": ["evaluations"],
	"properties": {
		"threshold": {
			"type": ["integer", "null"],
			"minimum": 0,
			"maximum": 100
		},
		"model_slug": { "$ref": "#/components/schemas/ModelSlug" },
		"is_blocking": {
			"x-decided": ["description"],
			"type": "boolean",
			"default": false
		},
		"data_collection_id": {
			"type": ["integer", "null"],
			"minimum": 1,
			"maximum": 2147483647
		},
		"alias": { "$ref": "#/components/schemas/Alias" },
		"evaluations": {
			"type": "array",
			"maxItems": 1e3,
			"items": { "$ref": "#/components/schemas/EvaluationBlock" }
		}
	},
	"propertyNames": { "enum": [
		"threshold",
		"model_slug",
		"is_blocking",
		"data_collection_id",
		"alias",
		"evaluations"
	] }
};
const schema57 = {
	"type": "object",
	"required": ["metrics", "data"],
	"properties": {
		"metrics": {
			"type": "array",
			"maxItems": 1e3,
			"items": { "oneOf": [{
				"type": "string",
				"minLength": 1,
				"maxLength": 255
			}, { "$ref": "#/components/schemas/MetricSetting" }] }
		},
		"threshold": {
			"type": ["integer", "null"],
			"minimum": 0,
			"maximum": 100
		},
		"model_slug": { "$ref": "#/components/schemas/ModelSlug" },
		"data": {
			"type": "array",
			"maxItems": 1e5,
			"items": { "$ref": "#/components/schemas/Row" }
		}
	},
	"propertyNames": { "enum": [
		"metrics",
		"threshold",
		"model_slug",
		"data"
	] }
};
const schema58 = {
	"type": "object",
	"required": ["metric"],
	"properties": {
		"metric": {
			"type": "string",
			"minLength": 1,
			"maxLength": 255
		},
		"metric_args": {
			"type": ["object", "null"],
			"additionalProperties": true
		},
		"threshold": {
			"type": ["integer", "null"],
			"minimum": 0,
			"maximum": 100
		},
		"model_slug": { "$ref": "#/components/schemas/ModelSlug" }
	},
	"propertyNames": { "enum": [
		"metric",
		"metric_args",
		"threshold",
		"model_slug"
	] }
};
function validate159(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate159.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema58.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		const errorsBefore13 = errors;
		for (const key0 in data) {
			if (errors - errorsBefore13 >= 100) break;
			const _errs1 = errors;
			if (!(key0 === "metric" || key0 === "metric_args" || key0 === "threshold" || key0 === "model_slug")) {
				const err1 = {
					instancePath,
					schemaPath: "#/propertyNames/enum",
					keyword: "enum",
					params: { allowedValues: schema58.propertyNames.enum },
					message: "must be equal to one of the allowed values",
					propertyName: key0
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (!(_errs1 === errors)) {
				const err2 = {
					instancePath,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: key0 },
					message: "property name must be valid"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.metric !== void 0) {
			let data0 = data.metric;
			if (typeof data0 === "string") {
				if (func1(data0) > 255) {
					const err3 = {
						instancePath: instancePath + "/metric",
						schemaPath: "#/properties/metric/maxLength",
						keyword: "maxLength",
						params: { limit: 255 },
						message: "must NOT have more than 255 characters"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (func1(data0) < 1) {
					const err4 = {
						instancePath: instancePath + "/metric",
						schemaPath: "#/properties/metric/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/metric",
					schemaPath: "#/properties/metric/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.metric_args !== void 0) {
			let data1 = data.metric_args;
			if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
				const err6 = {
					instancePath: instancePath + "/metric_args",
					schemaPath: "#/properties/metric_args/type",
					keyword: "type",
					params: { type: schema58.properties.metric_args.type },
					message: "must be object,null"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.threshold !== void 0) {
			let data2 = data.threshold;
			if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)) && data2 !== null) {
				const err7 = {
					instancePath: instancePath + "/threshold",
					schemaPath: "#/properties/threshold/type",
					keyword: "type",
					params: { type: schema58.properties.threshold.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
			if (typeof data2 == "number" && isFinite(data2)) {
				if (data2 > 100 || isNaN(data2)) {
					const err8 = {
						instancePath: instancePath + "/threshold",
						schemaPath: "#/properties/threshold/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						},
						message: "must be <= 100"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (data2 < 0 || isNaN(data2)) {
					const err9 = {
						instancePath: instancePath + "/threshold",
						schemaPath: "#/properties/threshold/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			}
		}
		if (data.model_slug !== void 0) {
			if (!validate54(data.model_slug, {
				instancePath: instancePath + "/model_slug",
				parentData: data,
				parentDataProperty: "model_slug",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err10 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err10];
		else vErrors.push(err10);
		errors++;
	}
	validate159.errors = vErrors;
	return errors === 0;
}
validate159.evaluated = {
	"props": {
		"metric": true,
		"metric_args": true,
		"threshold": true,
		"model_slug": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const schema59 = {
	"type": "object",
	"properties": {
		"prompt": { "type": ["string", "null"] },
		"input": { "type": ["string", "null"] },
		"context": { "type": ["string", "null"] },
		"output": { "type": ["string", "null"] },
		"golden_answer": { "type": ["string", "null"] }
	},
	"propertyNames": { "enum": [
		"prompt",
		"input",
		"context",
		"output",
		"golden_answer"
	] }
};
function validate163(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate163.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		const errorsBefore14 = errors;
		for (const key0 in data) {
			if (errors - errorsBefore14 >= 100) break;
			const _errs1 = errors;
			if (!(key0 === "prompt" || key0 === "input" || key0 === "context" || key0 === "output" || key0 === "golden_answer")) {
				const err0 = {
					instancePath,
					schemaPath: "#/propertyNames/enum",
					keyword: "enum",
					params: { allowedValues: schema59.propertyNames.enum },
					message: "must be equal to one of the allowed values",
					propertyName: key0
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			if (!(_errs1 === errors)) {
				const err1 = {
					instancePath,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: key0 },
					message: "property name must be valid"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.prompt !== void 0) {
			let data0 = data.prompt;
			if (typeof data0 !== "string" && data0 !== null) {
				const err2 = {
					instancePath: instancePath + "/prompt",
					schemaPath: "#/properties/prompt/type",
					keyword: "type",
					params: { type: schema59.properties.prompt.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.input !== void 0) {
			let data1 = data.input;
			if (typeof data1 !== "string" && data1 !== null) {
				const err3 = {
					instancePath: instancePath + "/input",
					schemaPath: "#/properties/input/type",
					keyword: "type",
					params: { type: schema59.properties.input.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.context !== void 0) {
			let data2 = data.context;
			if (typeof data2 !== "string" && data2 !== null) {
				const err4 = {
					instancePath: instancePath + "/context",
					schemaPath: "#/properties/context/type",
					keyword: "type",
					params: { type: schema59.properties.context.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.output !== void 0) {
			let data3 = data.output;
			if (typeof data3 !== "string" && data3 !== null) {
				const err5 = {
					instancePath: instancePath + "/output",
					schemaPath: "#/properties/output/type",
					keyword: "type",
					params: { type: schema59.properties.output.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.golden_answer !== void 0) {
			let data4 = data.golden_answer;
			if (typeof data4 !== "string" && data4 !== null) {
				const err6 = {
					instancePath: instancePath + "/golden_answer",
					schemaPath: "#/properties/golden_answer/type",
					keyword: "type",
					params: { type: schema59.properties.golden_answer.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
	} else {
		const err7 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err7];
		else vErrors.push(err7);
		errors++;
	}
	validate163.errors = vErrors;
	return errors === 0;
}
validate163.evaluated = {
	"props": {
		"prompt": true,
		"input": true,
		"context": true,
		"output": true,
		"golden_answer": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate158(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate158.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema57.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		const errorsBefore15 = errors;
		for (const key0 in data) {
			if (errors - errorsBefore15 >= 100) break;
			const _errs1 = errors;
			if (!(key0 === "metrics" || key0 === "threshold" || key0 === "model_slug" || key0 === "data")) {
				const err1 = {
					instancePath,
					schemaPath: "#/propertyNames/enum",
					keyword: "enum",
					params: { allowedValues: schema57.propertyNames.enum },
					message: "must be equal to one of the allowed values",
					propertyName: key0
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (!(_errs1 === errors)) {
				const err2 = {
					instancePath,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: key0 },
					message: "property name must be valid"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.metrics !== void 0) {
			let data0 = data.metrics;
			if (Array.isArray(data0)) {
				if (data0.length > 1e3) {
					const err3 = {
						instancePath: instancePath + "/metrics",
						schemaPath: "#/properties/metrics/maxItems",
						keyword: "maxItems",
						params: { limit: 1e3 },
						message: "must NOT have more than 1000 items"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				const len0 = Math.min(data0.length, 1e3);
				const errorsBefore16 = errors;
				for (let i0 = 0; i0 < len0; i0++) {
					if (errors - errorsBefore16 >= 100) break;
					let data1 = data0[i0];
					const _errs5 = errors;
					let valid4 = false;
					let passing0 = null;
					const _errs6 = errors;
					if (typeof data1 === "string") {
						if (func1(data1) > 255) {
							const err4 = {
								instancePath: instancePath + "/metrics/" + i0,
								schemaPath: "#/properties/metrics/items/oneOf/0/maxLength",
								keyword: "maxLength",
								params: { limit: 255 },
								message: "must NOT have more than 255 characters"
							};
							if (vErrors === null) vErrors = [err4];
							else vErrors.push(err4);
							errors++;
						}
						if (func1(data1) < 1) {
							const err5 = {
								instancePath: instancePath + "/metrics/" + i0,
								schemaPath: "#/properties/metrics/items/oneOf/0/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							if (vErrors === null) vErrors = [err5];
							else vErrors.push(err5);
							errors++;
						}
					} else {
						const err6 = {
							instancePath: instancePath + "/metrics/" + i0,
							schemaPath: "#/properties/metrics/items/oneOf/0/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err6];
						else vErrors.push(err6);
						errors++;
					}
					var _valid0 = _errs6 === errors;
					if (_valid0) {
						valid4 = true;
						passing0 = 0;
					}
					const _errs8 = errors;
					if (!validate159(data1, {
						instancePath: instancePath + "/metrics/" + i0,
						parentData: data0,
						parentDataProperty: i0,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate159.errors : vErrors.concat(validate159.errors);
						errors = vErrors.length;
					}
					var _valid0 = _errs8 === errors;
					if (_valid0 && valid4) {
						valid4 = false;
						passing0 = [passing0, 1];
					} else if (_valid0) {
						valid4 = true;
						passing0 = 1;
						var props0 = {};
						props0.metric = true;
						props0.metric_args = true;
						props0.threshold = true;
						props0.model_slug = true;
					}
					if (!valid4) {
						const err7 = {
							instancePath: instancePath + "/metrics/" + i0,
							schemaPath: "#/properties/metrics/items/oneOf",
							keyword: "oneOf",
							params: { passingSchemas: passing0 },
							message: "must match exactly one schema in oneOf"
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					} else {
						errors = _errs5;
						if (vErrors !== null) {
							if (_errs5) vErrors.length = _errs5;
							else vErrors = null;
						}
					}
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/metrics",
					schemaPath: "#/properties/metrics/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.threshold !== void 0) {
			let data2 = data.threshold;
			if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)) && data2 !== null) {
				const err9 = {
					instancePath: instancePath + "/threshold",
					schemaPath: "#/properties/threshold/type",
					keyword: "type",
					params: { type: schema57.properties.threshold.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
			if (typeof data2 == "number" && isFinite(data2)) {
				if (data2 > 100 || isNaN(data2)) {
					const err10 = {
						instancePath: instancePath + "/threshold",
						schemaPath: "#/properties/threshold/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						},
						message: "must be <= 100"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				if (data2 < 0 || isNaN(data2)) {
					const err11 = {
						instancePath: instancePath + "/threshold",
						schemaPath: "#/properties/threshold/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			}
		}
		if (data.model_slug !== void 0) {
			if (!validate54(data.model_slug, {
				instancePath: instancePath + "/model_slug",
				parentData: data,
				parentDataProperty: "model_slug",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
				errors = vErrors.length;
			}
		}
		if (data.data !== void 0) {
			let data4 = data.data;
			if (Array.isArray(data4)) {
				if (data4.length > 1e5) {
					const err12 = {
						instancePath: instancePath + "/data",
						schemaPath: "#/properties/data/maxItems",
						keyword: "maxItems",
						params: { limit: 1e5 },
						message: "must NOT have more than 100000 items"
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				const len1 = Math.min(data4.length, 1e5);
				const errorsBefore17 = errors;
				for (let i1 = 0; i1 < len1; i1++) {
					if (errors - errorsBefore17 >= 100) break;
					if (!validate163(data4[i1], {
						instancePath: instancePath + "/data/" + i1,
						parentData: data4,
						parentDataProperty: i1,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate163.errors : vErrors.concat(validate163.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/data",
					schemaPath: "#/properties/data/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
	} else {
		const err14 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err14];
		else vErrors.push(err14);
		errors++;
	}
	validate158.errors = vErrors;
	return errors === 0;
}
validate158.evaluated = {
	"props": {
		"metrics": true,
		"threshold": true,
		"model_slug": true,
		"data": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate155(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate155.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema56.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		const errorsBefore18 = errors;
		for (const key0 in data) {
			if (errors - errorsBefore18 >= 100) break;
			const _errs1 = errors;
			if (!(key0 === "threshold" || key0 === "model_slug" || key0 === "is_blocking" || key0 === "data_collection_id" || key0 === "alias" || key0 === "evaluations")) {
				const err1 = {
					instancePath,
					schemaPath: "#/propertyNames/enum",
					keyword: "enum",
					params: { allowedValues: schema56.propertyNames.enum },
					message: "must be equal to one of the allowed values",
					propertyName: key0
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (!(_errs1 === errors)) {
				const err2 = {
					instancePath,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: key0 },
					message: "property name must be valid"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.threshold !== void 0) {
			let data0 = data.threshold;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0)) && data0 !== null) {
				const err3 = {
					instancePath: instancePath + "/threshold",
					schemaPath: "#/properties/threshold/type",
					keyword: "type",
					params: { type: schema56.properties.threshold.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
			if (typeof data0 == "number" && isFinite(data0)) {
				if (data0 > 100 || isNaN(data0)) {
					const err4 = {
						instancePath: instancePath + "/threshold",
						schemaPath: "#/properties/threshold/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						},
						message: "must be <= 100"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (data0 < 0 || isNaN(data0)) {
					const err5 = {
						instancePath: instancePath + "/threshold",
						schemaPath: "#/properties/threshold/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			}
		}
		if (data.model_slug !== void 0) {
			if (!validate54(data.model_slug, {
				instancePath: instancePath + "/model_slug",
				parentData: data,
				parentDataProperty: "model_slug",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
				errors = vErrors.length;
			}
		}
		if (data.is_blocking !== void 0) {
			if (typeof data.is_blocking !== "boolean") {
				const err6 = {
					instancePath: instancePath + "/is_blocking",
					schemaPath: "#/properties/is_blocking/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.data_collection_id !== void 0) {
			let data3 = data.data_collection_id;
			if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)) && data3 !== null) {
				const err7 = {
					instancePath: instancePath + "/data_collection_id",
					schemaPath: "#/properties/data_collection_id/type",
					keyword: "type",
					params: { type: schema56.properties.data_collection_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
			if (typeof data3 == "number" && isFinite(data3)) {
				if (data3 > 2147483647 || isNaN(data3)) {
					const err8 = {
						instancePath: instancePath + "/data_collection_id",
						schemaPath: "#/properties/data_collection_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (data3 < 1 || isNaN(data3)) {
					const err9 = {
						instancePath: instancePath + "/data_collection_id",
						schemaPath: "#/properties/data_collection_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			}
		}
		if (data.alias !== void 0) {
			if (!validate90(data.alias, {
				instancePath: instancePath + "/alias",
				parentData: data,
				parentDataProperty: "alias",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
				errors = vErrors.length;
			}
		}
		if (data.evaluations !== void 0) {
			let data5 = data.evaluations;
			if (Array.isArray(data5)) {
				if (data5.length > 1e3) {
					const err10 = {
						instancePath: instancePath + "/evaluations",
						schemaPath: "#/properties/evaluations/maxItems",
						keyword: "maxItems",
						params: { limit: 1e3 },
						message: "must NOT have more than 1000 items"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				const len0 = Math.min(data5.length, 1e3);
				const errorsBefore19 = errors;
				for (let i0 = 0; i0 < len0; i0++) {
					if (errors - errorsBefore19 >= 100) break;
					if (!validate158(data5[i0], {
						instancePath: instancePath + "/evaluations/" + i0,
						parentData: data5,
						parentDataProperty: i0,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate158.errors : vErrors.concat(validate158.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/evaluations",
					schemaPath: "#/properties/evaluations/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
	} else {
		const err12 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err12];
		else vErrors.push(err12);
		errors++;
	}
	validate155.errors = vErrors;
	return errors === 0;
}
validate155.evaluated = {
	"props": {
		"threshold": true,
		"model_slug": true,
		"is_blocking": true,
		"data_collection_id": true,
		"alias": true,
		"evaluations": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const getRunPath = validate166;
const schema60 = {
	"type": "object",
	"required": ["run_id"],
	"properties": { "run_id": { "$ref": "#/components/schemas/Id" } }
};
function validate166(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate166.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema60.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.run_id !== void 0) {
			if (!validate58(data.run_id, {
				instancePath: instancePath + "/run_id",
				parentData: data,
				parentDataProperty: "run_id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err1 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	}
	validate166.errors = vErrors;
	return errors === 0;
}
validate166.evaluated = {
	"props": { "run_id": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const RunUpdate = validate168;
const schema61 = {
	"type": "object",
	"properties": {
		"alias": { "$ref": "#/components/schemas/Alias" },
		"org_id": {
			"type": ["integer", "null"],
			"minimum": 1,
			"maximum": 2147483647
		},
		"data_collection_id": {
			"type": ["integer", "null"],
			"minimum": 1,
			"maximum": 2147483647
		}
	},
	"propertyNames": { "enum": [
		"alias",
		"org_id",
		"data_collection_id"
	] }
};
function validate168(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate168.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		const errorsBefore20 = errors;
		for (const key0 in data) {
			if (errors - errorsBefore20 >= 100) break;
			const _errs1 = errors;
			if (!(key0 === "alias" || key0 === "org_id" || key0 === "data_collection_id")) {
				const err0 = {
					instancePath,
					schemaPath: "#/propertyNames/enum",
					keyword: "enum",
					params: { allowedValues: schema61.propertyNames.enum },
					message: "must be equal to one of the allowed values",
					propertyName: key0
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			if (!(_errs1 === errors)) {
				const err1 = {
					instancePath,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: key0 },
					message: "property name must be valid"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.alias !== void 0) {
			if (!validate90(data.alias, {
				instancePath: instancePath + "/alias",
				parentData: data,
				parentDataProperty: "alias",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
				errors = vErrors.length;
			}
		}
		if (data.org_id !== void 0) {
			let data1 = data.org_id;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)) && data1 !== null) {
				const err2 = {
					instancePath: instancePath + "/org_id",
					schemaPath: "#/properties/org_id/type",
					keyword: "type",
					params: { type: schema61.properties.org_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 > 2147483647 || isNaN(data1)) {
					const err3 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (data1 < 1 || isNaN(data1)) {
					const err4 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			}
		}
		if (data.data_collection_id !== void 0) {
			let data2 = data.data_collection_id;
			if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)) && data2 !== null) {
				const err5 = {
					instancePath: instancePath + "/data_collection_id",
					schemaPath: "#/properties/data_collection_id/type",
					keyword: "type",
					params: { type: schema61.properties.data_collection_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
			if (typeof data2 == "number" && isFinite(data2)) {
				if (data2 > 2147483647 || isNaN(data2)) {
					const err6 = {
						instancePath: instancePath + "/data_collection_id",
						schemaPath: "#/properties/data_collection_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data2 < 1 || isNaN(data2)) {
					const err7 = {
						instancePath: instancePath + "/data_collection_id",
						schemaPath: "#/properties/data_collection_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			}
		}
	} else {
		const err8 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err8];
		else vErrors.push(err8);
		errors++;
	}
	validate168.errors = vErrors;
	return errors === 0;
}
validate168.evaluated = {
	"props": {
		"alias": true,
		"org_id": true,
		"data_collection_id": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const RunEvaluationPage = validate170;
const schema62 = {
	"type": "object",
	"required": ["items", "meta"],
	"properties": {
		"items": {
			"type": "array",
			"items": { "$ref": "#/components/schemas/RunEvaluation" }
		},
		"meta": { "$ref": "#/components/schemas/PageMeta" }
	}
};
function validate170(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate170.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema62.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.items !== void 0) {
			let data0 = data.items;
			if (Array.isArray(data0)) {
				const len0 = data0.length;
				const errorsBefore21 = errors;
				for (let i0 = 0; i0 < len0; i0++) {
					if (errors - errorsBefore21 >= 100) break;
					if (!validate126(data0[i0], {
						instancePath: instancePath + "/items/" + i0,
						parentData: data0,
						parentDataProperty: i0,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err1 = {
					instancePath: instancePath + "/items",
					schemaPath: "#/properties/items/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.meta !== void 0) {
			if (!validate100(data.meta, {
				instancePath: instancePath + "/meta",
				parentData: data,
				parentDataProperty: "meta",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err2 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err2];
		else vErrors.push(err2);
		errors++;
	}
	validate170.errors = vErrors;
	return errors === 0;
}
validate170.evaluated = {
	"props": {
		"items": true,
		"meta": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const listRunEvaluationsQuery = validate173;
const schema63 = {
	"type": "object",
	"required": [],
	"properties": {
		"page": {
			"type": "integer",
			"minimum": 1,
			"maximum": 2147483647,
			"default": 1,
			"x-documented": ["minimum"]
		},
		"page_size": {
			"type": "integer",
			"minimum": 1,
			"maximum": 1e4,
			"default": 10,
			"x-documented": ["minimum", "maximum"]
		},
		"metric": {
			"type": "string",
			"minLength": 1,
			"maxLength": 255
		},
		"passed": { "type": "boolean" },
		"failed": { "type": "boolean" },
		"min_result": {
			"type": "number",
			"minimum": 0,
			"maximum": 100
		},
		"max_result": {
			"type": "number",
			"minimum": 0,
			"maximum": 100
		},
		"search": {
			"type": "string",
			"maxLength": 255
		},
		"order": {
			"type": "string",
			"enum": [
				"row",
				"lowest_first",
				"highest_first"
			],
			"default": "row"
		}
	},
	"propertyNames": { "enum": [
		"page",
		"page_size",
		"metric",
		"passed",
		"failed",
		"min_result",
		"max_result",
		"search",
		"order"
	] }
};
function validate173(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate173.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		const errorsBefore22 = errors;
		for (const key0 in data) {
			if (errors - errorsBefore22 >= 100) break;
			const _errs1 = errors;
			if (!(key0 === "page" || key0 === "page_size" || key0 === "metric" || key0 === "passed" || key0 === "failed" || key0 === "min_result" || key0 === "max_result" || key0 === "search" || key0 === "order")) {
				const err0 = {
					instancePath,
					schemaPath: "#/propertyNames/enum",
					keyword: "enum",
					params: { allowedValues: schema63.propertyNames.enum },
					message: "must be equal to one of the allowed values",
					propertyName: key0
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			if (!(_errs1 === errors)) {
				const err1 = {
					instancePath,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: key0 },
					message: "property name must be valid"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.page !== void 0) {
			let data0 = data.page;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
				const err2 = {
					instancePath: instancePath + "/page",
					schemaPath: "#/properties/page/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (typeof data0 == "number" && isFinite(data0)) {
				if (data0 > 2147483647 || isNaN(data0)) {
					const err3 = {
						instancePath: instancePath + "/page",
						schemaPath: "#/properties/page/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (data0 < 1 || isNaN(data0)) {
					const err4 = {
						instancePath: instancePath + "/page",
						schemaPath: "#/properties/page/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			}
		}
		if (data.page_size !== void 0) {
			let data1 = data.page_size;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
				const err5 = {
					instancePath: instancePath + "/page_size",
					schemaPath: "#/properties/page_size/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 > 1e4 || isNaN(data1)) {
					const err6 = {
						instancePath: instancePath + "/page_size",
						schemaPath: "#/properties/page_size/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1e4
						},
						message: "must be <= 10000"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data1 < 1 || isNaN(data1)) {
					const err7 = {
						instancePath: instancePath + "/page_size",
						schemaPath: "#/properties/page_size/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			}
		}
		if (data.metric !== void 0) {
			let data2 = data.metric;
			if (typeof data2 === "string") {
				if (func1(data2) > 255) {
					const err8 = {
						instancePath: instancePath + "/metric",
						schemaPath: "#/properties/metric/maxLength",
						keyword: "maxLength",
						params: { limit: 255 },
						message: "must NOT have more than 255 characters"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (func1(data2) < 1) {
					const err9 = {
						instancePath: instancePath + "/metric",
						schemaPath: "#/properties/metric/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/metric",
					schemaPath: "#/properties/metric/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.passed !== void 0) {
			if (typeof data.passed !== "boolean") {
				const err11 = {
					instancePath: instancePath + "/passed",
					schemaPath: "#/properties/passed/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.failed !== void 0) {
			if (typeof data.failed !== "boolean") {
				const err12 = {
					instancePath: instancePath + "/failed",
					schemaPath: "#/properties/failed/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.min_result !== void 0) {
			let data5 = data.min_result;
			if (typeof data5 == "number" && isFinite(data5)) {
				if (data5 > 100 || isNaN(data5)) {
					const err13 = {
						instancePath: instancePath + "/min_result",
						schemaPath: "#/properties/min_result/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						},
						message: "must be <= 100"
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
				if (data5 < 0 || isNaN(data5)) {
					const err14 = {
						instancePath: instancePath + "/min_result",
						schemaPath: "#/properties/min_result/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
			} else {
				const err15 = {
					instancePath: instancePath + "/min_result",
					schemaPath: "#/properties/min_result/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
		if (data.max_result !== void 0) {
			let data6 = data.max_result;
			if (typeof data6 == "number" && isFinite(data6)) {
				if (data6 > 100 || isNaN(data6)) {
					const err16 = {
						instancePath: instancePath + "/max_result",
						schemaPath: "#/properties/max_result/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						},
						message: "must be <= 100"
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
				if (data6 < 0 || isNaN(data6)) {
					const err17 = {
						instancePath: instancePath + "/max_result",
						schemaPath: "#/properties/max_result/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
			} else {
				const err18 = {
					instancePath: instancePath + "/max_result",
					schemaPath: "#/properties/max_result/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		if (data.search !== void 0) {
			let data7 = data.search;
			if (typeof data7 === "string") {
				if (func1(data7) > 255) {
					const err19 = {
						instancePath: instancePath + "/search",
						schemaPath: "#/properties/search/maxLength",
						keyword: "maxLength",
						params: { limit: 255 },
						message: "must NOT have more than 255 characters"
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/search",
					schemaPath: "#/properties/search/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
		if (data.order !== void 0) {
			let data8 = data.order;
			if (typeof data8 !== "string") {
				const err21 = {
					instancePath: instancePath + "/order",
					schemaPath: "#/properties/order/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
			if (!(data8 === "row" || data8 === "lowest_first" || data8 === "highest_first")) {
				const err22 = {
					instancePath: instancePath + "/order",
					schemaPath: "#/properties/order/enum",
					keyword: "enum",
					params: { allowedValues: schema63.properties.order.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
	} else {
		const err23 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err23];
		else vErrors.push(err23);
		errors++;
	}
	validate173.errors = vErrors;
	return errors === 0;
}
validate173.evaluated = {
	"props": {
		"page": true,
		"page_size": true,
		"metric": true,
		"passed": true,
		"failed": true,
		"min_result": true,
		"max_result": true,
		"search": true,
		"order": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const RunSummary = validate174;
function validate174(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate174.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema34.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate58(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.user !== void 0) {
			if (!validate77(data.user, {
				instancePath: instancePath + "/user",
				parentData: data,
				parentDataProperty: "user",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
				errors = vErrors.length;
			}
		}
		if (data.author_email !== void 0) {
			let data2 = data.author_email;
			if (typeof data2 === "string") {
				if (!formats4.test(data2)) {
					const err1 = {
						instancePath: instancePath + "/author_email",
						schemaPath: "#/properties/author_email/format",
						keyword: "format",
						params: { format: "email" },
						message: "must match format \"email\""
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
			} else {
				const err2 = {
					instancePath: instancePath + "/author_email",
					schemaPath: "#/properties/author_email/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.state !== void 0) {
			if (!validate80(data.state, {
				instancePath: instancePath + "/state",
				parentData: data,
				parentDataProperty: "state",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
				errors = vErrors.length;
			}
		}
		if (data.run_type !== void 0) {
			if (!validate82(data.run_type, {
				instancePath: instancePath + "/run_type",
				parentData: data,
				parentDataProperty: "run_type",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
				errors = vErrors.length;
			}
		}
		if (data.run_source !== void 0) {
			if (!validate85(data.run_source, {
				instancePath: instancePath + "/run_source",
				parentData: data,
				parentDataProperty: "run_source",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
				errors = vErrors.length;
			}
		}
		if (data.dataset_id !== void 0) {
			let data6 = data.dataset_id;
			if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6)) && data6 !== null) {
				const err3 = {
					instancePath: instancePath + "/dataset_id",
					schemaPath: "#/properties/dataset_id/type",
					keyword: "type",
					params: { type: schema34.properties.dataset_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
			if (typeof data6 == "number" && isFinite(data6)) {
				if (data6 > 2147483647 || isNaN(data6)) {
					const err4 = {
						instancePath: instancePath + "/dataset_id",
						schemaPath: "#/properties/dataset_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (data6 < 1 || isNaN(data6)) {
					const err5 = {
						instancePath: instancePath + "/dataset_id",
						schemaPath: "#/properties/dataset_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			}
		}
		if (data.dataset !== void 0) {
			let data7 = data.dataset;
			if (typeof data7 !== "string" && data7 !== null) {
				const err6 = {
					instancePath: instancePath + "/dataset",
					schemaPath: "#/properties/dataset/type",
					keyword: "type",
					params: { type: schema34.properties.dataset.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.data_collection_id !== void 0) {
			let data8 = data.data_collection_id;
			if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8)) && data8 !== null) {
				const err7 = {
					instancePath: instancePath + "/data_collection_id",
					schemaPath: "#/properties/data_collection_id/type",
					keyword: "type",
					params: { type: schema34.properties.data_collection_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
			if (typeof data8 == "number" && isFinite(data8)) {
				if (data8 > 2147483647 || isNaN(data8)) {
					const err8 = {
						instancePath: instancePath + "/data_collection_id",
						schemaPath: "#/properties/data_collection_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (data8 < 1 || isNaN(data8)) {
					const err9 = {
						instancePath: instancePath + "/data_collection_id",
						schemaPath: "#/properties/data_collection_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			}
		}
		if (data.data_collection !== void 0) {
			let data9 = data.data_collection;
			if (typeof data9 !== "string" && data9 !== null) {
				const err10 = {
					instancePath: instancePath + "/data_collection",
					schemaPath: "#/properties/data_collection/type",
					keyword: "type",
					params: { type: schema34.properties.data_collection.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.org_id !== void 0) {
			let data10 = data.org_id;
			if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10)) && data10 !== null) {
				const err11 = {
					instancePath: instancePath + "/org_id",
					schemaPath: "#/properties/org_id/type",
					keyword: "type",
					params: { type: schema34.properties.org_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
			if (typeof data10 == "number" && isFinite(data10)) {
				if (data10 > 2147483647 || isNaN(data10)) {
					const err12 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				if (data10 < 1 || isNaN(data10)) {
					const err13 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			}
		}
		if (data.number_of_metrics !== void 0) {
			let data11 = data.number_of_metrics;
			if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
				const err14 = {
					instancePath: instancePath + "/number_of_metrics",
					schemaPath: "#/properties/number_of_metrics/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
			if (typeof data11 == "number" && isFinite(data11)) {
				if (data11 < 0 || isNaN(data11)) {
					const err15 = {
						instancePath: instancePath + "/number_of_metrics",
						schemaPath: "#/properties/number_of_metrics/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
			}
		}
		if (data.threshold !== void 0) {
			if (!validate61(data.threshold, {
				instancePath: instancePath + "/threshold",
				parentData: data,
				parentDataProperty: "threshold",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
				errors = vErrors.length;
			}
		}
		if (data.model_slug !== void 0) {
			if (!validate54(data.model_slug, {
				instancePath: instancePath + "/model_slug",
				parentData: data,
				parentDataProperty: "model_slug",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
				errors = vErrors.length;
			}
		}
		if (data.alias !== void 0) {
			if (!validate90(data.alias, {
				instancePath: instancePath + "/alias",
				parentData: data,
				parentDataProperty: "alias",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
				errors = vErrors.length;
			}
		}
		if (data.result !== void 0) {
			let data15 = data.result;
			if (!(typeof data15 == "number" && isFinite(data15)) && data15 !== null) {
				const err16 = {
					instancePath: instancePath + "/result",
					schemaPath: "#/properties/result/type",
					keyword: "type",
					params: { type: schema34.properties.result.type },
					message: "must be number,null"
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
			if (typeof data15 == "number" && isFinite(data15)) {
				if (data15 > 100 || isNaN(data15)) {
					const err17 = {
						instancePath: instancePath + "/result",
						schemaPath: "#/properties/result/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						},
						message: "must be <= 100"
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
				if (data15 < 0 || isNaN(data15)) {
					const err18 = {
						instancePath: instancePath + "/result",
						schemaPath: "#/properties/result/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
			}
		}
		if (data.aggregate_results !== void 0) {
			if (!validate92(data.aggregate_results, {
				instancePath: instancePath + "/aggregate_results",
				parentData: data,
				parentDataProperty: "aggregate_results",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
				errors = vErrors.length;
			}
		}
		if (data.total_cost !== void 0) {
			if (!validate65(data.total_cost, {
				instancePath: instancePath + "/total_cost",
				parentData: data,
				parentDataProperty: "total_cost",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
				errors = vErrors.length;
			}
		}
		if (data.started_at !== void 0) {
			if (!validate63(data.started_at, {
				instancePath: instancePath + "/started_at",
				parentData: data,
				parentDataProperty: "started_at",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
				errors = vErrors.length;
			}
		}
		if (data.finished_at !== void 0) {
			let data19 = data.finished_at;
			if (typeof data19 !== "string" && data19 !== null) {
				const err19 = {
					instancePath: instancePath + "/finished_at",
					schemaPath: "#/properties/finished_at/type",
					keyword: "type",
					params: { type: schema34.properties.finished_at.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
			if (typeof data19 === "string") {
				if (!formats0.validate(data19)) {
					const err20 = {
						instancePath: instancePath + "/finished_at",
						schemaPath: "#/properties/finished_at/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\""
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
			}
		}
		if (data.created_at !== void 0) {
			if (!validate63(data.created_at, {
				instancePath: instancePath + "/created_at",
				parentData: data,
				parentDataProperty: "created_at",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
				errors = vErrors.length;
			}
		}
		if (data.updated_at !== void 0) {
			let data21 = data.updated_at;
			if (typeof data21 !== "string" && data21 !== null) {
				const err21 = {
					instancePath: instancePath + "/updated_at",
					schemaPath: "#/properties/updated_at/type",
					keyword: "type",
					params: { type: schema34.properties.updated_at.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
			if (typeof data21 === "string") {
				if (!formats0.validate(data21)) {
					const err22 = {
						instancePath: instancePath + "/updated_at",
						schemaPath: "#/properties/updated_at/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\""
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				}
			}
		}
		if (data.is_gte_threshold !== void 0) {
			let data22 = data.is_gte_threshold;
			if (typeof data22 !== "boolean" && data22 !== null) {
				const err23 = {
					instancePath: instancePath + "/is_gte_threshold",
					schemaPath: "#/properties/is_gte_threshold/type",
					keyword: "type",
					params: { type: schema34.properties.is_gte_threshold.type },
					message: "must be boolean,null"
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
		}
		if (data.number_of_evaluations !== void 0) {
			let data23 = data.number_of_evaluations;
			if (!(typeof data23 == "number" && !(data23 % 1) && !isNaN(data23) && isFinite(data23))) {
				const err24 = {
					instancePath: instancePath + "/number_of_evaluations",
					schemaPath: "#/properties/number_of_evaluations/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
			if (typeof data23 == "number" && isFinite(data23)) {
				if (data23 < 0 || isNaN(data23)) {
					const err25 = {
						instancePath: instancePath + "/number_of_evaluations",
						schemaPath: "#/properties/number_of_evaluations/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err25];
					else vErrors.push(err25);
					errors++;
				}
			}
		}
		if (data.number_of_successes !== void 0) {
			let data24 = data.number_of_successes;
			if (!(typeof data24 == "number" && !(data24 % 1) && !isNaN(data24) && isFinite(data24))) {
				const err26 = {
					instancePath: instancePath + "/number_of_successes",
					schemaPath: "#/properties/number_of_successes/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
			if (typeof data24 == "number" && isFinite(data24)) {
				if (data24 < 0 || isNaN(data24)) {
					const err27 = {
						instancePath: instancePath + "/number_of_successes",
						schemaPath: "#/properties/number_of_successes/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err27];
					else vErrors.push(err27);
					errors++;
				}
			}
		}
		if (data.number_of_failures !== void 0) {
			let data25 = data.number_of_failures;
			if (!(typeof data25 == "number" && !(data25 % 1) && !isNaN(data25) && isFinite(data25))) {
				const err28 = {
					instancePath: instancePath + "/number_of_failures",
					schemaPath: "#/properties/number_of_failures/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err28];
				else vErrors.push(err28);
				errors++;
			}
			if (typeof data25 == "number" && isFinite(data25)) {
				if (data25 < 0 || isNaN(data25)) {
					const err29 = {
						instancePath: instancePath + "/number_of_failures",
						schemaPath: "#/properties/number_of_failures/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err29];
					else vErrors.push(err29);
					errors++;
				}
			}
		}
		if (data.number_of_passes !== void 0) {
			let data26 = data.number_of_passes;
			if (!(typeof data26 == "number" && !(data26 % 1) && !isNaN(data26) && isFinite(data26))) {
				const err30 = {
					instancePath: instancePath + "/number_of_passes",
					schemaPath: "#/properties/number_of_passes/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err30];
				else vErrors.push(err30);
				errors++;
			}
			if (typeof data26 == "number" && isFinite(data26)) {
				if (data26 < 0 || isNaN(data26)) {
					const err31 = {
						instancePath: instancePath + "/number_of_passes",
						schemaPath: "#/properties/number_of_passes/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err31];
					else vErrors.push(err31);
					errors++;
				}
			}
		}
		if (data.number_of_remaining !== void 0) {
			let data27 = data.number_of_remaining;
			if (!(typeof data27 == "number" && !(data27 % 1) && !isNaN(data27) && isFinite(data27))) {
				const err32 = {
					instancePath: instancePath + "/number_of_remaining",
					schemaPath: "#/properties/number_of_remaining/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err32];
				else vErrors.push(err32);
				errors++;
			}
			if (typeof data27 == "number" && isFinite(data27)) {
				if (data27 < 0 || isNaN(data27)) {
					const err33 = {
						instancePath: instancePath + "/number_of_remaining",
						schemaPath: "#/properties/number_of_remaining/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err33];
					else vErrors.push(err33);
					errors++;
				}
			}
		}
	} else {
		const err34 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err34];
		else vErrors.push(err34);
		errors++;
	}
	validate174.errors = vErrors;
	return errors === 0;
}
validate174.evaluated = {
	"props": {
		"id": true,
		"user": true,
		"author_email": true,
		"state": true,
		"run_type": true,
		"run_source": true,
		"dataset_id": true,
		"dataset": true,
		"data_collection_id": true,
		"data_collection": true,
		"org_id": true,
		"number_of_metrics": true,
		"threshold": true,
		"model_slug": true,
		"alias": true,
		"result": true,
		"aggregate_results": true,
		"total_cost": true,
		"started_at": true,
		"finished_at": true,
		"created_at": true,
		"updated_at": true,
		"is_gte_threshold": true,
		"number_of_evaluations": true,
		"number_of_successes": true,
		"number_of_failures": true,
		"number_of_passes": true,
		"number_of_remaining": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const downloadRun200 = validate187;
function validate187(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate187.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data !== "string") {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	validate187.errors = vErrors;
	return errors === 0;
}
validate187.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
const downloadRunQuery = validate188;
const schema66 = {
	"type": "object",
	"required": [],
	"properties": { "raw": {
		"type": "boolean",
		"default": false
	} },
	"propertyNames": { "enum": ["raw"] }
};
function validate188(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate188.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		const errorsBefore23 = errors;
		for (const key0 in data) {
			if (errors - errorsBefore23 >= 100) break;
			const _errs1 = errors;
			if (!(key0 === "raw")) {
				const err0 = {
					instancePath,
					schemaPath: "#/propertyNames/enum",
					keyword: "enum",
					params: { allowedValues: schema66.propertyNames.enum },
					message: "must be equal to one of the allowed values",
					propertyName: key0
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			if (!(_errs1 === errors)) {
				const err1 = {
					instancePath,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: key0 },
					message: "property name must be valid"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.raw !== void 0) {
			if (typeof data.raw !== "boolean") {
				const err2 = {
					instancePath: instancePath + "/raw",
					schemaPath: "#/properties/raw/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
	} else {
		const err3 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err3];
		else vErrors.push(err3);
		errors++;
	}
	validate188.errors = vErrors;
	return errors === 0;
}
validate188.evaluated = {
	"props": { "raw": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const listDatasetTypes200 = validate189;
const schema68 = {
	"type": "object",
	"required": [
		"id",
		"name",
		"label",
		"description"
	],
	"properties": {
		"id": { "$ref": "#/components/schemas/Id" },
		"name": { "type": "string" },
		"label": { "type": "string" },
		"description": { "type": ["string", "null"] }
	}
};
function validate190(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate190.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema68.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate58(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.name !== void 0) {
			if (typeof data.name !== "string") {
				const err1 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.label !== void 0) {
			if (typeof data.label !== "string") {
				const err2 = {
					instancePath: instancePath + "/label",
					schemaPath: "#/properties/label/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.description !== void 0) {
			let data3 = data.description;
			if (typeof data3 !== "string" && data3 !== null) {
				const err3 = {
					instancePath: instancePath + "/description",
					schemaPath: "#/properties/description/type",
					keyword: "type",
					params: { type: schema68.properties.description.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
	} else {
		const err4 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err4];
		else vErrors.push(err4);
		errors++;
	}
	validate190.errors = vErrors;
	return errors === 0;
}
validate190.evaluated = {
	"props": {
		"id": true,
		"name": true,
		"label": true,
		"description": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate189(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate189.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (Array.isArray(data)) {
		const len0 = data.length;
		const errorsBefore24 = errors;
		for (let i0 = 0; i0 < len0; i0++) {
			if (errors - errorsBefore24 >= 100) break;
			if (!validate190(data[i0], {
				instancePath: instancePath + "/" + i0,
				parentData: data,
				parentDataProperty: i0,
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate190.errors : vErrors.concat(validate190.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "array" },
			message: "must be array"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	validate189.errors = vErrors;
	return errors === 0;
}
validate189.evaluated = {
	"items": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const DatasetType = validate193;
function validate193(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate193.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema68.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate58(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.name !== void 0) {
			if (typeof data.name !== "string") {
				const err1 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.label !== void 0) {
			if (typeof data.label !== "string") {
				const err2 = {
					instancePath: instancePath + "/label",
					schemaPath: "#/properties/label/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.description !== void 0) {
			let data3 = data.description;
			if (typeof data3 !== "string" && data3 !== null) {
				const err3 = {
					instancePath: instancePath + "/description",
					schemaPath: "#/properties/description/type",
					keyword: "type",
					params: { type: schema68.properties.description.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
	} else {
		const err4 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err4];
		else vErrors.push(err4);
		errors++;
	}
	validate193.errors = vErrors;
	return errors === 0;
}
validate193.evaluated = {
	"props": {
		"id": true,
		"name": true,
		"label": true,
		"description": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const getDatasetTypePath = validate195;
const schema70 = {
	"type": "object",
	"required": ["dataset_type_id"],
	"properties": { "dataset_type_id": { "$ref": "#/components/schemas/Id" } }
};
function validate195(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate195.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema70.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.dataset_type_id !== void 0) {
			if (!validate58(data.dataset_type_id, {
				instancePath: instancePath + "/dataset_type_id",
				parentData: data,
				parentDataProperty: "dataset_type_id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err1 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	}
	validate195.errors = vErrors;
	return errors === 0;
}
validate195.evaluated = {
	"props": { "dataset_type_id": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const DatasetPage = validate197;
const schema71 = {
	"type": "object",
	"required": ["items", "meta"],
	"properties": {
		"items": {
			"type": "array",
			"items": { "$ref": "#/components/schemas/Dataset" }
		},
		"meta": { "$ref": "#/components/schemas/PageMeta" }
	}
};
const schema72 = {
	"type": "object",
	"required": [
		"id",
		"user",
		"dataset_type_id",
		"name",
		"selected_metrics",
		"structure",
		"column_mappings",
		"data_collection_id",
		"org_id",
		"created_at",
		"updated_at"
	],
	"properties": {
		"id": { "$ref": "#/components/schemas/Id" },
		"user": { "$ref": "#/components/schemas/Owner" },
		"dataset_type_id": { "$ref": "#/components/schemas/Id" },
		"name": { "type": "string" },
		"selected_metrics": { "$ref": "#/components/schemas/SelectedMetrics" },
		"structure": {
			"type": "array",
			"items": { "$ref": "#/components/schemas/RecordField" }
		},
		"column_mappings": {
			"type": ["object", "null"],
			"additionalProperties": {
				"type": "string",
				"maxLength": 1e3
			}
		},
		"data_collection_id": {
			"type": ["integer", "null"],
			"minimum": 1,
			"maximum": 2147483647
		},
		"org_id": {
			"type": ["integer", "null"],
			"minimum": 1,
			"maximum": 2147483647
		},
		"author_email": {
			"type": "string",
			"format": "email"
		},
		"created_at": { "$ref": "#/components/schemas/Timestamp" },
		"updated_at": {
			"type": ["string", "null"],
			"format": "date-time"
		}
	}
};
const schema73 = {
	"x-source": "decided",
	"type": ["object", "null"],
	"additionalProperties": { "oneOf": [{ "$ref": "#/components/schemas/Threshold" }, { "$ref": "#/components/schemas/StoredMetric" }] }
};
const schema74 = {
	"type": "object",
	"required": ["threshold", "metric_args"],
	"properties": {
		"threshold": { "$ref": "#/components/schemas/Threshold" },
		"metric_args": {
			"type": ["object", "null"],
			"additionalProperties": true
		}
	}
};
function validate204(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate204.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema74.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.threshold !== void 0) {
			if (!validate61(data.threshold, {
				instancePath: instancePath + "/threshold",
				parentData: data,
				parentDataProperty: "threshold",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
				errors = vErrors.length;
			}
		}
		if (data.metric_args !== void 0) {
			let data1 = data.metric_args;
			if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
				const err1 = {
					instancePath: instancePath + "/metric_args",
					schemaPath: "#/properties/metric_args/type",
					keyword: "type",
					params: { type: schema74.properties.metric_args.type },
					message: "must be object,null"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
	} else {
		const err2 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err2];
		else vErrors.push(err2);
		errors++;
	}
	validate204.errors = vErrors;
	return errors === 0;
}
validate204.evaluated = {
	"props": {
		"threshold": true,
		"metric_args": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate202(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate202.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: schema73.type },
			message: "must be object,null"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		const errorsBefore25 = errors;
		for (const key0 in data) {
			if (errors - errorsBefore25 >= 100) break;
			let data0 = data[key0];
			const _errs3 = errors;
			let valid1 = false;
			let passing0 = null;
			const _errs4 = errors;
			if (!validate61(data0, {
				instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key0,
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
				errors = vErrors.length;
			}
			var _valid0 = _errs4 === errors;
			if (_valid0) {
				valid1 = true;
				passing0 = 0;
			}
			const _errs5 = errors;
			if (!validate204(data0, {
				instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key0,
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate204.errors : vErrors.concat(validate204.errors);
				errors = vErrors.length;
			}
			var _valid0 = _errs5 === errors;
			if (_valid0 && valid1) {
				valid1 = false;
				passing0 = [passing0, 1];
			} else if (_valid0) {
				valid1 = true;
				passing0 = 1;
				var props0 = {};
				props0.threshold = true;
				props0.metric_args = true;
			}
			if (!valid1) {
				const err1 = {
					instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
					schemaPath: "#/additionalProperties/oneOf",
					keyword: "oneOf",
					params: { passingSchemas: passing0 },
					message: "must match exactly one schema in oneOf"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			} else {
				errors = _errs3;
				if (vErrors !== null) {
					if (_errs3) vErrors.length = _errs3;
					else vErrors = null;
				}
			}
		}
	}
	validate202.errors = vErrors;
	return errors === 0;
}
validate202.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema75 = {
	"type": "string",
	"enum": [
		"prompt",
		"input",
		"context",
		"output",
		"golden_answer"
	]
};
function validate208(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate208.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data !== "string") {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (!(data === "prompt" || data === "input" || data === "context" || data === "output" || data === "golden_answer")) {
		const err1 = {
			instancePath,
			schemaPath: "#/enum",
			keyword: "enum",
			params: { allowedValues: schema75.enum },
			message: "must be equal to one of the allowed values"
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	}
	validate208.errors = vErrors;
	return errors === 0;
}
validate208.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
function validate198(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate198.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema72.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate58(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.user !== void 0) {
			if (!validate77(data.user, {
				instancePath: instancePath + "/user",
				parentData: data,
				parentDataProperty: "user",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
				errors = vErrors.length;
			}
		}
		if (data.dataset_type_id !== void 0) {
			if (!validate58(data.dataset_type_id, {
				instancePath: instancePath + "/dataset_type_id",
				parentData: data,
				parentDataProperty: "dataset_type_id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.name !== void 0) {
			if (typeof data.name !== "string") {
				const err1 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.selected_metrics !== void 0) {
			if (!validate202(data.selected_metrics, {
				instancePath: instancePath + "/selected_metrics",
				parentData: data,
				parentDataProperty: "selected_metrics",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate202.errors : vErrors.concat(validate202.errors);
				errors = vErrors.length;
			}
		}
		if (data.structure !== void 0) {
			let data5 = data.structure;
			if (Array.isArray(data5)) {
				const len0 = data5.length;
				const errorsBefore26 = errors;
				for (let i0 = 0; i0 < len0; i0++) {
					if (errors - errorsBefore26 >= 100) break;
					if (!validate208(data5[i0], {
						instancePath: instancePath + "/structure/" + i0,
						parentData: data5,
						parentDataProperty: i0,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate208.errors : vErrors.concat(validate208.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err2 = {
					instancePath: instancePath + "/structure",
					schemaPath: "#/properties/structure/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.column_mappings !== void 0) {
			let data7 = data.column_mappings;
			if (!(data7 && typeof data7 == "object" && !Array.isArray(data7)) && data7 !== null) {
				const err3 = {
					instancePath: instancePath + "/column_mappings",
					schemaPath: "#/properties/column_mappings/type",
					keyword: "type",
					params: { type: schema72.properties.column_mappings.type },
					message: "must be object,null"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
			if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
				const errorsBefore27 = errors;
				for (const key0 in data7) {
					if (errors - errorsBefore27 >= 100) break;
					let data8 = data7[key0];
					if (typeof data8 === "string") {
						if (func1(data8) > 1e3) {
							const err4 = {
								instancePath: instancePath + "/column_mappings/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/column_mappings/additionalProperties/maxLength",
								keyword: "maxLength",
								params: { limit: 1e3 },
								message: "must NOT have more than 1000 characters"
							};
							if (vErrors === null) vErrors = [err4];
							else vErrors.push(err4);
							errors++;
						}
					} else {
						const err5 = {
							instancePath: instancePath + "/column_mappings/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/column_mappings/additionalProperties/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err5];
						else vErrors.push(err5);
						errors++;
					}
				}
			}
		}
		if (data.data_collection_id !== void 0) {
			let data9 = data.data_collection_id;
			if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9)) && data9 !== null) {
				const err6 = {
					instancePath: instancePath + "/data_collection_id",
					schemaPath: "#/properties/data_collection_id/type",
					keyword: "type",
					params: { type: schema72.properties.data_collection_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
			if (typeof data9 == "number" && isFinite(data9)) {
				if (data9 > 2147483647 || isNaN(data9)) {
					const err7 = {
						instancePath: instancePath + "/data_collection_id",
						schemaPath: "#/properties/data_collection_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (data9 < 1 || isNaN(data9)) {
					const err8 = {
						instancePath: instancePath + "/data_collection_id",
						schemaPath: "#/properties/data_collection_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			}
		}
		if (data.org_id !== void 0) {
			let data10 = data.org_id;
			if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10)) && data10 !== null) {
				const err9 = {
					instancePath: instancePath + "/org_id",
					schemaPath: "#/properties/org_id/type",
					keyword: "type",
					params: { type: schema72.properties.org_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
			if (typeof data10 == "number" && isFinite(data10)) {
				if (data10 > 2147483647 || isNaN(data10)) {
					const err10 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				if (data10 < 1 || isNaN(data10)) {
					const err11 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			}
		}
		if (data.author_email !== void 0) {
			let data11 = data.author_email;
			if (typeof data11 === "string") {
				if (!formats4.test(data11)) {
					const err12 = {
						instancePath: instancePath + "/author_email",
						schemaPath: "#/properties/author_email/format",
						keyword: "format",
						params: { format: "email" },
						message: "must match format \"email\""
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/author_email",
					schemaPath: "#/properties/author_email/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.created_at !== void 0) {
			if (!validate63(data.created_at, {
				instancePath: instancePath + "/created_at",
				parentData: data,
				parentDataProperty: "created_at",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
				errors = vErrors.length;
			}
		}
		if (data.updated_at !== void 0) {
			let data13 = data.updated_at;
			if (typeof data13 !== "string" && data13 !== null) {
				const err14 = {
					instancePath: instancePath + "/updated_at",
					schemaPath: "#/properties/updated_at/type",
					keyword: "type",
					params: { type: schema72.properties.updated_at.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
			if (typeof data13 === "string") {
				if (!formats0.validate(data13)) {
					const err15 = {
						instancePath: instancePath + "/updated_at",
						schemaPath: "#/properties/updated_at/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\""
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
			}
		}
	} else {
		const err16 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err16];
		else vErrors.push(err16);
		errors++;
	}
	validate198.errors = vErrors;
	return errors === 0;
}
validate198.evaluated = {
	"props": {
		"id": true,
		"user": true,
		"dataset_type_id": true,
		"name": true,
		"selected_metrics": true,
		"structure": true,
		"column_mappings": true,
		"data_collection_id": true,
		"org_id": true,
		"author_email": true,
		"created_at": true,
		"updated_at": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate197(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate197.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema71.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.items !== void 0) {
			let data0 = data.items;
			if (Array.isArray(data0)) {
				const len0 = data0.length;
				const errorsBefore28 = errors;
				for (let i0 = 0; i0 < len0; i0++) {
					if (errors - errorsBefore28 >= 100) break;
					if (!validate198(data0[i0], {
						instancePath: instancePath + "/items/" + i0,
						parentData: data0,
						parentDataProperty: i0,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err1 = {
					instancePath: instancePath + "/items",
					schemaPath: "#/properties/items/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.meta !== void 0) {
			if (!validate100(data.meta, {
				instancePath: instancePath + "/meta",
				parentData: data,
				parentDataProperty: "meta",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err2 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err2];
		else vErrors.push(err2);
		errors++;
	}
	validate197.errors = vErrors;
	return errors === 0;
}
validate197.evaluated = {
	"props": {
		"items": true,
		"meta": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const listDatasetsQuery = validate213;
const schema76 = {
	"type": "object",
	"required": [],
	"properties": {
		"page": {
			"type": "integer",
			"minimum": 1,
			"maximum": 2147483647,
			"default": 1,
			"x-documented": ["minimum"]
		},
		"page_size": {
			"type": "integer",
			"minimum": 1,
			"maximum": 1e4,
			"default": 10,
			"x-documented": ["minimum", "maximum"]
		},
		"dataset_type_id": { "$ref": "#/components/schemas/Id" },
		"shared": { "type": "boolean" },
		"search": {
			"type": "string",
			"maxLength": 255,
			"x-documented": ["maxLength"]
		}
	},
	"propertyNames": { "enum": [
		"page",
		"page_size",
		"dataset_type_id",
		"shared",
		"search"
	] }
};
function validate213(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate213.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		const errorsBefore29 = errors;
		for (const key0 in data) {
			if (errors - errorsBefore29 >= 100) break;
			const _errs1 = errors;
			if (!(key0 === "page" || key0 === "page_size" || key0 === "dataset_type_id" || key0 === "shared" || key0 === "search")) {
				const err0 = {
					instancePath,
					schemaPath: "#/propertyNames/enum",
					keyword: "enum",
					params: { allowedValues: schema76.propertyNames.enum },
					message: "must be equal to one of the allowed values",
					propertyName: key0
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			if (!(_errs1 === errors)) {
				const err1 = {
					instancePath,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: key0 },
					message: "property name must be valid"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.page !== void 0) {
			let data0 = data.page;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
				const err2 = {
					instancePath: instancePath + "/page",
					schemaPath: "#/properties/page/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (typeof data0 == "number" && isFinite(data0)) {
				if (data0 > 2147483647 || isNaN(data0)) {
					const err3 = {
						instancePath: instancePath + "/page",
						schemaPath: "#/properties/page/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (data0 < 1 || isNaN(data0)) {
					const err4 = {
						instancePath: instancePath + "/page",
						schemaPath: "#/properties/page/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			}
		}
		if (data.page_size !== void 0) {
			let data1 = data.page_size;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
				const err5 = {
					instancePath: instancePath + "/page_size",
					schemaPath: "#/properties/page_size/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 > 1e4 || isNaN(data1)) {
					const err6 = {
						instancePath: instancePath + "/page_size",
						schemaPath: "#/properties/page_size/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1e4
						},
						message: "must be <= 10000"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data1 < 1 || isNaN(data1)) {
					const err7 = {
						instancePath: instancePath + "/page_size",
						schemaPath: "#/properties/page_size/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			}
		}
		if (data.dataset_type_id !== void 0) {
			if (!validate58(data.dataset_type_id, {
				instancePath: instancePath + "/dataset_type_id",
				parentData: data,
				parentDataProperty: "dataset_type_id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.shared !== void 0) {
			if (typeof data.shared !== "boolean") {
				const err8 = {
					instancePath: instancePath + "/shared",
					schemaPath: "#/properties/shared/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.search !== void 0) {
			let data4 = data.search;
			if (typeof data4 === "string") {
				if (func1(data4) > 255) {
					const err9 = {
						instancePath: instancePath + "/search",
						schemaPath: "#/properties/search/maxLength",
						keyword: "maxLength",
						params: { limit: 255 },
						message: "must NOT have more than 255 characters"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/search",
					schemaPath: "#/properties/search/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
	} else {
		const err11 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err11];
		else vErrors.push(err11);
		errors++;
	}
	validate213.errors = vErrors;
	return errors === 0;
}
validate213.evaluated = {
	"props": {
		"page": true,
		"page_size": true,
		"dataset_type_id": true,
		"shared": true,
		"search": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const createDatasetBody = validate215;
const schema77 = {
	"type": "object",
	"required": ["file", "selected_metrics"],
	"properties": {
		"file": { "type": "object" },
		"selected_metrics": {
			"type": "string",
			"contentSchema": { "$ref": "#/components/schemas/MetricSelection" }
		},
		"column_mappings": {
			"type": ["string", "null"],
			"contentSchema": { "oneOf": [{ "$ref": "#/components/schemas/ColumnMappings" }, { "type": "null" }] }
		},
		"name": {
			"type": ["string", "null"],
			"maxLength": 255
		},
		"data_collection_id": {
			"type": ["integer", "null"],
			"minimum": 1,
			"maximum": 2147483647
		}
	},
	"propertyNames": { "enum": [
		"file",
		"selected_metrics",
		"column_mappings",
		"name",
		"data_collection_id"
	] }
};
function validate215(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate215.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema77.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		const errorsBefore30 = errors;
		for (const key0 in data) {
			if (errors - errorsBefore30 >= 100) break;
			const _errs1 = errors;
			if (!(key0 === "file" || key0 === "selected_metrics" || key0 === "column_mappings" || key0 === "name" || key0 === "data_collection_id")) {
				const err1 = {
					instancePath,
					schemaPath: "#/propertyNames/enum",
					keyword: "enum",
					params: { allowedValues: schema77.propertyNames.enum },
					message: "must be equal to one of the allowed values",
					propertyName: key0
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (!(_errs1 === errors)) {
				const err2 = {
					instancePath,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: key0 },
					message: "property name must be valid"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.file !== void 0) {
			let data0 = data.file;
			if (!(data0 && typeof data0 == "object" && !Array.isArray(data0))) {
				const err3 = {
					instancePath: instancePath + "/file",
					schemaPath: "#/properties/file/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.selected_metrics !== void 0) {
			if (typeof data.selected_metrics !== "string") {
				const err4 = {
					instancePath: instancePath + "/selected_metrics",
					schemaPath: "#/properties/selected_metrics/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.column_mappings !== void 0) {
			let data2 = data.column_mappings;
			if (typeof data2 !== "string" && data2 !== null) {
				const err5 = {
					instancePath: instancePath + "/column_mappings",
					schemaPath: "#/properties/column_mappings/type",
					keyword: "type",
					params: { type: schema77.properties.column_mappings.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.name !== void 0) {
			let data3 = data.name;
			if (typeof data3 !== "string" && data3 !== null) {
				const err6 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: schema77.properties.name.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
			if (typeof data3 === "string") {
				if (func1(data3) > 255) {
					const err7 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/properties/name/maxLength",
						keyword: "maxLength",
						params: { limit: 255 },
						message: "must NOT have more than 255 characters"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			}
		}
		if (data.data_collection_id !== void 0) {
			let data4 = data.data_collection_id;
			if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)) && data4 !== null) {
				const err8 = {
					instancePath: instancePath + "/data_collection_id",
					schemaPath: "#/properties/data_collection_id/type",
					keyword: "type",
					params: { type: schema77.properties.data_collection_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
			if (typeof data4 == "number" && isFinite(data4)) {
				if (data4 > 2147483647 || isNaN(data4)) {
					const err9 = {
						instancePath: instancePath + "/data_collection_id",
						schemaPath: "#/properties/data_collection_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (data4 < 1 || isNaN(data4)) {
					const err10 = {
						instancePath: instancePath + "/data_collection_id",
						schemaPath: "#/properties/data_collection_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			}
		}
	} else {
		const err11 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err11];
		else vErrors.push(err11);
		errors++;
	}
	validate215.errors = vErrors;
	return errors === 0;
}
validate215.evaluated = {
	"props": {
		"file": true,
		"selected_metrics": true,
		"column_mappings": true,
		"name": true,
		"data_collection_id": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const DatasetDetail = validate216;
const schema78 = { "allOf": [{ "$ref": "#/components/schemas/Dataset" }, {
	"type": "object",
	"required": [
		"dataset_type",
		"records",
		"runs",
		"evaluations"
	],
	"properties": {
		"dataset_type": { "$ref": "#/components/schemas/DatasetType" },
		"records": {
			"type": "array",
			"items": { "$ref": "#/components/schemas/DatasetRecord" }
		},
		"runs": {
			"type": "array",
			"items": { "$ref": "#/components/schemas/DatasetRun" }
		},
		"evaluations": {
			"type": "array",
			"items": { "$ref": "#/components/schemas/DatasetEvaluation" }
		}
	}
}] };
const schema79 = {
	"type": "object",
	"required": [
		"id",
		"user_id",
		"dataset_id",
		"prompt",
		"input",
		"context",
		"output",
		"golden_answer",
		"created_at",
		"updated_at"
	],
	"properties": {
		"id": { "$ref": "#/components/schemas/Id" },
		"user_id": { "$ref": "#/components/schemas/Id" },
		"dataset_id": {
			"type": ["integer", "null"],
			"minimum": 1,
			"maximum": 2147483647
		},
		"prompt": { "type": ["string", "null"] },
		"input": {
			"type": [
				"string",
				"object",
				"array",
				"null"
			],
			"items": {}
		},
		"context": {
			"type": [
				"string",
				"array",
				"null"
			],
			"items": {}
		},
		"output": {
			"type": [
				"string",
				"object",
				"array",
				"null"
			],
			"items": {}
		},
		"golden_answer": {
			"type": [
				"string",
				"object",
				"array",
				"null"
			],
			"items": {}
		},
		"created_at": { "$ref": "#/components/schemas/Timestamp" },
		"updated_at": {
			"type": ["string", "null"],
			"format": "date-time"
		}
	}
};
function validate219(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate219.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema79.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate58(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.user_id !== void 0) {
			if (!validate58(data.user_id, {
				instancePath: instancePath + "/user_id",
				parentData: data,
				parentDataProperty: "user_id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.dataset_id !== void 0) {
			let data2 = data.dataset_id;
			if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)) && data2 !== null) {
				const err1 = {
					instancePath: instancePath + "/dataset_id",
					schemaPath: "#/properties/dataset_id/type",
					keyword: "type",
					params: { type: schema79.properties.dataset_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (typeof data2 == "number" && isFinite(data2)) {
				if (data2 > 2147483647 || isNaN(data2)) {
					const err2 = {
						instancePath: instancePath + "/dataset_id",
						schemaPath: "#/properties/dataset_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (data2 < 1 || isNaN(data2)) {
					const err3 = {
						instancePath: instancePath + "/dataset_id",
						schemaPath: "#/properties/dataset_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			}
		}
		if (data.prompt !== void 0) {
			let data3 = data.prompt;
			if (typeof data3 !== "string" && data3 !== null) {
				const err4 = {
					instancePath: instancePath + "/prompt",
					schemaPath: "#/properties/prompt/type",
					keyword: "type",
					params: { type: schema79.properties.prompt.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.input !== void 0) {
			let data4 = data.input;
			if (typeof data4 != "object" && typeof data4 !== "string") {
				const err5 = {
					instancePath: instancePath + "/input",
					schemaPath: "#/properties/input/type",
					keyword: "type",
					params: { type: schema79.properties.input.type },
					message: "must be string,object,array,null"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.context !== void 0) {
			let data5 = data.context;
			if (typeof data5 !== "string" && !Array.isArray(data5) && data5 !== null) {
				const err6 = {
					instancePath: instancePath + "/context",
					schemaPath: "#/properties/context/type",
					keyword: "type",
					params: { type: schema79.properties.context.type },
					message: "must be string,array,null"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.output !== void 0) {
			let data6 = data.output;
			if (typeof data6 != "object" && typeof data6 !== "string") {
				const err7 = {
					instancePath: instancePath + "/output",
					schemaPath: "#/properties/output/type",
					keyword: "type",
					params: { type: schema79.properties.output.type },
					message: "must be string,object,array,null"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.golden_answer !== void 0) {
			let data7 = data.golden_answer;
			if (typeof data7 != "object" && typeof data7 !== "string") {
				const err8 = {
					instancePath: instancePath + "/golden_answer",
					schemaPath: "#/properties/golden_answer/type",
					keyword: "type",
					params: { type: schema79.properties.golden_answer.type },
					message: "must be string,object,array,null"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.created_at !== void 0) {
			if (!validate63(data.created_at, {
				instancePath: instancePath + "/created_at",
				parentData: data,
				parentDataProperty: "created_at",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
				errors = vErrors.length;
			}
		}
		if (data.updated_at !== void 0) {
			let data9 = data.updated_at;
			if (typeof data9 !== "string" && data9 !== null) {
				const err9 = {
					instancePath: instancePath + "/updated_at",
					schemaPath: "#/properties/updated_at/type",
					keyword: "type",
					params: { type: schema79.properties.updated_at.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
			if (typeof data9 === "string") {
				if (!formats0.validate(data9)) {
					const err10 = {
						instancePath: instancePath + "/updated_at",
						schemaPath: "#/properties/updated_at/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\""
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			}
		}
	} else {
		const err11 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err11];
		else vErrors.push(err11);
		errors++;
	}
	validate219.errors = vErrors;
	return errors === 0;
}
validate219.evaluated = {
	"props": {
		"id": true,
		"user_id": true,
		"dataset_id": true,
		"prompt": true,
		"input": true,
		"context": true,
		"output": true,
		"golden_answer": true,
		"created_at": true,
		"updated_at": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const schema80 = {
	"type": "object",
	"required": [
		"id",
		"user",
		"run_type_id",
		"run_source_id",
		"api_key_id",
		"dataset_id",
		"data_collection_id",
		"org_id",
		"run_type",
		"run_source",
		"dataset",
		"number_of_metrics",
		"result",
		"threshold",
		"model_slug",
		"alias",
		"aggregate_results",
		"started_at",
		"finished_at",
		"created_at",
		"updated_at",
		"is_gte_threshold"
	],
	"properties": {
		"id": { "$ref": "#/components/schemas/Id" },
		"user": { "$ref": "#/components/schemas/Owner" },
		"run_type_id": { "$ref": "#/components/schemas/Id" },
		"run_source_id": { "$ref": "#/components/schemas/Id" },
		"api_key_id": { "$ref": "#/components/schemas/Id" },
		"dataset_id": {
			"type": ["integer", "null"],
			"minimum": 1,
			"maximum": 2147483647
		},
		"data_collection_id": {
			"type": ["integer", "null"],
			"minimum": 1,
			"maximum": 2147483647
		},
		"org_id": {
			"type": ["integer", "null"],
			"minimum": 1,
			"maximum": 2147483647
		},
		"run_type": { "$ref": "#/components/schemas/RunType" },
		"run_source": { "$ref": "#/components/schemas/RunSource" },
		"dataset": { "oneOf": [{ "$ref": "#/components/schemas/Dataset" }, { "type": "null" }] },
		"number_of_metrics": {
			"type": "integer",
			"minimum": 0
		},
		"result": {
			"type": ["number", "null"],
			"minimum": 0,
			"maximum": 100,
			"x-documented": ["minimum", "maximum"]
		},
		"threshold": { "$ref": "#/components/schemas/Threshold" },
		"model_slug": { "$ref": "#/components/schemas/ModelSlug" },
		"alias": { "$ref": "#/components/schemas/Alias" },
		"aggregate_results": { "$ref": "#/components/schemas/AggregateResults" },
		"started_at": { "$ref": "#/components/schemas/Timestamp" },
		"finished_at": {
			"type": ["string", "null"],
			"format": "date-time"
		},
		"created_at": { "$ref": "#/components/schemas/Timestamp" },
		"updated_at": {
			"type": ["string", "null"],
			"format": "date-time"
		},
		"is_gte_threshold": { "type": ["boolean", "null"] },
		"number_of_successes": { "$ref": "#/components/schemas/EvaluationCount" },
		"number_of_failures": { "$ref": "#/components/schemas/EvaluationCount" }
	}
};
function validate224(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate224.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema80.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate58(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.user !== void 0) {
			if (!validate77(data.user, {
				instancePath: instancePath + "/user",
				parentData: data,
				parentDataProperty: "user",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
				errors = vErrors.length;
			}
		}
		if (data.run_type_id !== void 0) {
			if (!validate58(data.run_type_id, {
				instancePath: instancePath + "/run_type_id",
				parentData: data,
				parentDataProperty: "run_type_id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.run_source_id !== void 0) {
			if (!validate58(data.run_source_id, {
				instancePath: instancePath + "/run_source_id",
				parentData: data,
				parentDataProperty: "run_source_id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.api_key_id !== void 0) {
			if (!validate58(data.api_key_id, {
				instancePath: instancePath + "/api_key_id",
				parentData: data,
				parentDataProperty: "api_key_id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.dataset_id !== void 0) {
			let data5 = data.dataset_id;
			if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5)) && data5 !== null) {
				const err1 = {
					instancePath: instancePath + "/dataset_id",
					schemaPath: "#/properties/dataset_id/type",
					keyword: "type",
					params: { type: schema80.properties.dataset_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (typeof data5 == "number" && isFinite(data5)) {
				if (data5 > 2147483647 || isNaN(data5)) {
					const err2 = {
						instancePath: instancePath + "/dataset_id",
						schemaPath: "#/properties/dataset_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (data5 < 1 || isNaN(data5)) {
					const err3 = {
						instancePath: instancePath + "/dataset_id",
						schemaPath: "#/properties/dataset_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			}
		}
		if (data.data_collection_id !== void 0) {
			let data6 = data.data_collection_id;
			if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6)) && data6 !== null) {
				const err4 = {
					instancePath: instancePath + "/data_collection_id",
					schemaPath: "#/properties/data_collection_id/type",
					keyword: "type",
					params: { type: schema80.properties.data_collection_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
			if (typeof data6 == "number" && isFinite(data6)) {
				if (data6 > 2147483647 || isNaN(data6)) {
					const err5 = {
						instancePath: instancePath + "/data_collection_id",
						schemaPath: "#/properties/data_collection_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (data6 < 1 || isNaN(data6)) {
					const err6 = {
						instancePath: instancePath + "/data_collection_id",
						schemaPath: "#/properties/data_collection_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			}
		}
		if (data.org_id !== void 0) {
			let data7 = data.org_id;
			if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7)) && data7 !== null) {
				const err7 = {
					instancePath: instancePath + "/org_id",
					schemaPath: "#/properties/org_id/type",
					keyword: "type",
					params: { type: schema80.properties.org_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
			if (typeof data7 == "number" && isFinite(data7)) {
				if (data7 > 2147483647 || isNaN(data7)) {
					const err8 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (data7 < 1 || isNaN(data7)) {
					const err9 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			}
		}
		if (data.run_type !== void 0) {
			if (!validate82(data.run_type, {
				instancePath: instancePath + "/run_type",
				parentData: data,
				parentDataProperty: "run_type",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
				errors = vErrors.length;
			}
		}
		if (data.run_source !== void 0) {
			if (!validate85(data.run_source, {
				instancePath: instancePath + "/run_source",
				parentData: data,
				parentDataProperty: "run_source",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
				errors = vErrors.length;
			}
		}
		if (data.dataset !== void 0) {
			let data10 = data.dataset;
			const _errs15 = errors;
			let valid1 = false;
			let passing0 = null;
			const _errs16 = errors;
			if (!validate198(data10, {
				instancePath: instancePath + "/dataset",
				parentData: data,
				parentDataProperty: "dataset",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors);
				errors = vErrors.length;
			}
			var _valid0 = _errs16 === errors;
			if (_valid0) {
				valid1 = true;
				passing0 = 0;
				var props0 = {};
				props0.id = true;
				props0.user = true;
				props0.dataset_type_id = true;
				props0.name = true;
				props0.selected_metrics = true;
				props0.structure = true;
				props0.column_mappings = true;
				props0.data_collection_id = true;
				props0.org_id = true;
				props0.author_email = true;
				props0.created_at = true;
				props0.updated_at = true;
			}
			const _errs17 = errors;
			if (data10 !== null) {
				const err10 = {
					instancePath: instancePath + "/dataset",
					schemaPath: "#/properties/dataset/oneOf/1/type",
					keyword: "type",
					params: { type: "null" },
					message: "must be null"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
			var _valid0 = _errs17 === errors;
			if (_valid0 && valid1) {
				valid1 = false;
				passing0 = [passing0, 1];
			} else if (_valid0) {
				valid1 = true;
				passing0 = 1;
			}
			if (!valid1) {
				const err11 = {
					instancePath: instancePath + "/dataset",
					schemaPath: "#/properties/dataset/oneOf",
					keyword: "oneOf",
					params: { passingSchemas: passing0 },
					message: "must match exactly one schema in oneOf"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			} else {
				errors = _errs15;
				if (vErrors !== null) {
					if (_errs15) vErrors.length = _errs15;
					else vErrors = null;
				}
			}
		}
		if (data.number_of_metrics !== void 0) {
			let data11 = data.number_of_metrics;
			if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
				const err12 = {
					instancePath: instancePath + "/number_of_metrics",
					schemaPath: "#/properties/number_of_metrics/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
			if (typeof data11 == "number" && isFinite(data11)) {
				if (data11 < 0 || isNaN(data11)) {
					const err13 = {
						instancePath: instancePath + "/number_of_metrics",
						schemaPath: "#/properties/number_of_metrics/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			}
		}
		if (data.result !== void 0) {
			let data12 = data.result;
			if (!(typeof data12 == "number" && isFinite(data12)) && data12 !== null) {
				const err14 = {
					instancePath: instancePath + "/result",
					schemaPath: "#/properties/result/type",
					keyword: "type",
					params: { type: schema80.properties.result.type },
					message: "must be number,null"
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
			if (typeof data12 == "number" && isFinite(data12)) {
				if (data12 > 100 || isNaN(data12)) {
					const err15 = {
						instancePath: instancePath + "/result",
						schemaPath: "#/properties/result/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						},
						message: "must be <= 100"
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
				if (data12 < 0 || isNaN(data12)) {
					const err16 = {
						instancePath: instancePath + "/result",
						schemaPath: "#/properties/result/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
			}
		}
		if (data.threshold !== void 0) {
			if (!validate61(data.threshold, {
				instancePath: instancePath + "/threshold",
				parentData: data,
				parentDataProperty: "threshold",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
				errors = vErrors.length;
			}
		}
		if (data.model_slug !== void 0) {
			if (!validate54(data.model_slug, {
				instancePath: instancePath + "/model_slug",
				parentData: data,
				parentDataProperty: "model_slug",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
				errors = vErrors.length;
			}
		}
		if (data.alias !== void 0) {
			if (!validate90(data.alias, {
				instancePath: instancePath + "/alias",
				parentData: data,
				parentDataProperty: "alias",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
				errors = vErrors.length;
			}
		}
		if (data.aggregate_results !== void 0) {
			if (!validate92(data.aggregate_results, {
				instancePath: instancePath + "/aggregate_results",
				parentData: data,
				parentDataProperty: "aggregate_results",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
				errors = vErrors.length;
			}
		}
		if (data.started_at !== void 0) {
			if (!validate63(data.started_at, {
				instancePath: instancePath + "/started_at",
				parentData: data,
				parentDataProperty: "started_at",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
				errors = vErrors.length;
			}
		}
		if (data.finished_at !== void 0) {
			let data18 = data.finished_at;
			if (typeof data18 !== "string" && data18 !== null) {
				const err17 = {
					instancePath: instancePath + "/finished_at",
					schemaPath: "#/properties/finished_at/type",
					keyword: "type",
					params: { type: schema80.properties.finished_at.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
			if (typeof data18 === "string") {
				if (!formats0.validate(data18)) {
					const err18 = {
						instancePath: instancePath + "/finished_at",
						schemaPath: "#/properties/finished_at/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\""
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
			}
		}
		if (data.created_at !== void 0) {
			if (!validate63(data.created_at, {
				instancePath: instancePath + "/created_at",
				parentData: data,
				parentDataProperty: "created_at",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
				errors = vErrors.length;
			}
		}
		if (data.updated_at !== void 0) {
			let data20 = data.updated_at;
			if (typeof data20 !== "string" && data20 !== null) {
				const err19 = {
					instancePath: instancePath + "/updated_at",
					schemaPath: "#/properties/updated_at/type",
					keyword: "type",
					params: { type: schema80.properties.updated_at.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
			if (typeof data20 === "string") {
				if (!formats0.validate(data20)) {
					const err20 = {
						instancePath: instancePath + "/updated_at",
						schemaPath: "#/properties/updated_at/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\""
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
			}
		}
		if (data.is_gte_threshold !== void 0) {
			let data21 = data.is_gte_threshold;
			if (typeof data21 !== "boolean" && data21 !== null) {
				const err21 = {
					instancePath: instancePath + "/is_gte_threshold",
					schemaPath: "#/properties/is_gte_threshold/type",
					keyword: "type",
					params: { type: schema80.properties.is_gte_threshold.type },
					message: "must be boolean,null"
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.number_of_successes !== void 0) {
			if (!validate123(data.number_of_successes, {
				instancePath: instancePath + "/number_of_successes",
				parentData: data,
				parentDataProperty: "number_of_successes",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate123.errors : vErrors.concat(validate123.errors);
				errors = vErrors.length;
			}
		}
		if (data.number_of_failures !== void 0) {
			if (!validate123(data.number_of_failures, {
				instancePath: instancePath + "/number_of_failures",
				parentData: data,
				parentDataProperty: "number_of_failures",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate123.errors : vErrors.concat(validate123.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err22 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err22];
		else vErrors.push(err22);
		errors++;
	}
	validate224.errors = vErrors;
	return errors === 0;
}
validate224.evaluated = {
	"props": {
		"id": true,
		"user": true,
		"run_type_id": true,
		"run_source_id": true,
		"api_key_id": true,
		"dataset_id": true,
		"data_collection_id": true,
		"org_id": true,
		"run_type": true,
		"run_source": true,
		"dataset": true,
		"number_of_metrics": true,
		"result": true,
		"threshold": true,
		"model_slug": true,
		"alias": true,
		"aggregate_results": true,
		"started_at": true,
		"finished_at": true,
		"created_at": true,
		"updated_at": true,
		"is_gte_threshold": true,
		"number_of_successes": true,
		"number_of_failures": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const schema81 = {
	"x-source": "decided",
	"allOf": [{ "$ref": "#/components/schemas/EvaluationRow" }, {
		"type": "object",
		"required": ["credits_consumed"],
		"properties": { "credits_consumed": {
			"type": ["integer", "null"],
			"deprecated": true
		} }
	}]
};
const schema82 = {
	"type": "object",
	"required": [
		"id",
		"user_id",
		"run_id",
		"record_id",
		"metric_id",
		"dataset_id",
		"result",
		"threshold",
		"explanation",
		"model_slug",
		"started_at",
		"finished_at",
		"input_tokens",
		"output_tokens",
		"evaluation_cost",
		"is_success",
		"is_gte_threshold",
		"created_at",
		"updated_at"
	],
	"properties": {
		"id": { "$ref": "#/components/schemas/Id" },
		"user_id": { "$ref": "#/components/schemas/Id" },
		"run_id": { "$ref": "#/components/schemas/Id" },
		"record_id": { "$ref": "#/components/schemas/Id" },
		"metric_id": { "$ref": "#/components/schemas/Id" },
		"dataset_id": {
			"type": ["integer", "null"],
			"minimum": 1,
			"maximum": 2147483647
		},
		"result": {
			"type": ["number", "null"],
			"minimum": 0,
			"maximum": 100,
			"x-documented": ["minimum", "maximum"]
		},
		"threshold": { "$ref": "#/components/schemas/Threshold" },
		"explanation": { "type": ["string", "null"] },
		"model_slug": { "$ref": "#/components/schemas/ModelSlug" },
		"started_at": { "$ref": "#/components/schemas/Timestamp" },
		"finished_at": {
			"type": ["string", "null"],
			"format": "date-time"
		},
		"input_tokens": {
			"type": ["integer", "null"],
			"minimum": 0
		},
		"output_tokens": {
			"type": ["integer", "null"],
			"minimum": 0
		},
		"evaluation_cost": { "$ref": "#/components/schemas/Cost" },
		"is_success": { "type": ["boolean", "null"] },
		"is_gte_threshold": { "type": ["boolean", "null"] },
		"created_at": { "$ref": "#/components/schemas/Timestamp" },
		"updated_at": {
			"type": ["string", "null"],
			"format": "date-time"
		}
	}
};
function validate243(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate243.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema82.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate58(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.user_id !== void 0) {
			if (!validate58(data.user_id, {
				instancePath: instancePath + "/user_id",
				parentData: data,
				parentDataProperty: "user_id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.run_id !== void 0) {
			if (!validate58(data.run_id, {
				instancePath: instancePath + "/run_id",
				parentData: data,
				parentDataProperty: "run_id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.record_id !== void 0) {
			if (!validate58(data.record_id, {
				instancePath: instancePath + "/record_id",
				parentData: data,
				parentDataProperty: "record_id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.metric_id !== void 0) {
			if (!validate58(data.metric_id, {
				instancePath: instancePath + "/metric_id",
				parentData: data,
				parentDataProperty: "metric_id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.dataset_id !== void 0) {
			let data5 = data.dataset_id;
			if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5)) && data5 !== null) {
				const err1 = {
					instancePath: instancePath + "/dataset_id",
					schemaPath: "#/properties/dataset_id/type",
					keyword: "type",
					params: { type: schema82.properties.dataset_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (typeof data5 == "number" && isFinite(data5)) {
				if (data5 > 2147483647 || isNaN(data5)) {
					const err2 = {
						instancePath: instancePath + "/dataset_id",
						schemaPath: "#/properties/dataset_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (data5 < 1 || isNaN(data5)) {
					const err3 = {
						instancePath: instancePath + "/dataset_id",
						schemaPath: "#/properties/dataset_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			}
		}
		if (data.result !== void 0) {
			let data6 = data.result;
			if (!(typeof data6 == "number" && isFinite(data6)) && data6 !== null) {
				const err4 = {
					instancePath: instancePath + "/result",
					schemaPath: "#/properties/result/type",
					keyword: "type",
					params: { type: schema82.properties.result.type },
					message: "must be number,null"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
			if (typeof data6 == "number" && isFinite(data6)) {
				if (data6 > 100 || isNaN(data6)) {
					const err5 = {
						instancePath: instancePath + "/result",
						schemaPath: "#/properties/result/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						},
						message: "must be <= 100"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (data6 < 0 || isNaN(data6)) {
					const err6 = {
						instancePath: instancePath + "/result",
						schemaPath: "#/properties/result/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			}
		}
		if (data.threshold !== void 0) {
			if (!validate61(data.threshold, {
				instancePath: instancePath + "/threshold",
				parentData: data,
				parentDataProperty: "threshold",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
				errors = vErrors.length;
			}
		}
		if (data.explanation !== void 0) {
			let data8 = data.explanation;
			if (typeof data8 !== "string" && data8 !== null) {
				const err7 = {
					instancePath: instancePath + "/explanation",
					schemaPath: "#/properties/explanation/type",
					keyword: "type",
					params: { type: schema82.properties.explanation.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.model_slug !== void 0) {
			if (!validate54(data.model_slug, {
				instancePath: instancePath + "/model_slug",
				parentData: data,
				parentDataProperty: "model_slug",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
				errors = vErrors.length;
			}
		}
		if (data.started_at !== void 0) {
			if (!validate63(data.started_at, {
				instancePath: instancePath + "/started_at",
				parentData: data,
				parentDataProperty: "started_at",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
				errors = vErrors.length;
			}
		}
		if (data.finished_at !== void 0) {
			let data11 = data.finished_at;
			if (typeof data11 !== "string" && data11 !== null) {
				const err8 = {
					instancePath: instancePath + "/finished_at",
					schemaPath: "#/properties/finished_at/type",
					keyword: "type",
					params: { type: schema82.properties.finished_at.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
			if (typeof data11 === "string") {
				if (!formats0.validate(data11)) {
					const err9 = {
						instancePath: instancePath + "/finished_at",
						schemaPath: "#/properties/finished_at/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\""
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			}
		}
		if (data.input_tokens !== void 0) {
			let data12 = data.input_tokens;
			if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12)) && data12 !== null) {
				const err10 = {
					instancePath: instancePath + "/input_tokens",
					schemaPath: "#/properties/input_tokens/type",
					keyword: "type",
					params: { type: schema82.properties.input_tokens.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
			if (typeof data12 == "number" && isFinite(data12)) {
				if (data12 < 0 || isNaN(data12)) {
					const err11 = {
						instancePath: instancePath + "/input_tokens",
						schemaPath: "#/properties/input_tokens/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			}
		}
		if (data.output_tokens !== void 0) {
			let data13 = data.output_tokens;
			if (!(typeof data13 == "number" && !(data13 % 1) && !isNaN(data13) && isFinite(data13)) && data13 !== null) {
				const err12 = {
					instancePath: instancePath + "/output_tokens",
					schemaPath: "#/properties/output_tokens/type",
					keyword: "type",
					params: { type: schema82.properties.output_tokens.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
			if (typeof data13 == "number" && isFinite(data13)) {
				if (data13 < 0 || isNaN(data13)) {
					const err13 = {
						instancePath: instancePath + "/output_tokens",
						schemaPath: "#/properties/output_tokens/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			}
		}
		if (data.evaluation_cost !== void 0) {
			if (!validate65(data.evaluation_cost, {
				instancePath: instancePath + "/evaluation_cost",
				parentData: data,
				parentDataProperty: "evaluation_cost",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
				errors = vErrors.length;
			}
		}
		if (data.is_success !== void 0) {
			let data15 = data.is_success;
			if (typeof data15 !== "boolean" && data15 !== null) {
				const err14 = {
					instancePath: instancePath + "/is_success",
					schemaPath: "#/properties/is_success/type",
					keyword: "type",
					params: { type: schema82.properties.is_success.type },
					message: "must be boolean,null"
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.is_gte_threshold !== void 0) {
			let data16 = data.is_gte_threshold;
			if (typeof data16 !== "boolean" && data16 !== null) {
				const err15 = {
					instancePath: instancePath + "/is_gte_threshold",
					schemaPath: "#/properties/is_gte_threshold/type",
					keyword: "type",
					params: { type: schema82.properties.is_gte_threshold.type },
					message: "must be boolean,null"
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
		if (data.created_at !== void 0) {
			if (!validate63(data.created_at, {
				instancePath: instancePath + "/created_at",
				parentData: data,
				parentDataProperty: "created_at",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
				errors = vErrors.length;
			}
		}
		if (data.updated_at !== void 0) {
			let data18 = data.updated_at;
			if (typeof data18 !== "string" && data18 !== null) {
				const err16 = {
					instancePath: instancePath + "/updated_at",
					schemaPath: "#/properties/updated_at/type",
					keyword: "type",
					params: { type: schema82.properties.updated_at.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
			if (typeof data18 === "string") {
				if (!formats0.validate(data18)) {
					const err17 = {
						instancePath: instancePath + "/updated_at",
						schemaPath: "#/properties/updated_at/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\""
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
			}
		}
	} else {
		const err18 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err18];
		else vErrors.push(err18);
		errors++;
	}
	validate243.errors = vErrors;
	return errors === 0;
}
validate243.evaluated = {
	"props": {
		"id": true,
		"user_id": true,
		"run_id": true,
		"record_id": true,
		"metric_id": true,
		"dataset_id": true,
		"result": true,
		"threshold": true,
		"explanation": true,
		"model_slug": true,
		"started_at": true,
		"finished_at": true,
		"input_tokens": true,
		"output_tokens": true,
		"evaluation_cost": true,
		"is_success": true,
		"is_gte_threshold": true,
		"created_at": true,
		"updated_at": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate242(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate242.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate243(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate243.errors : vErrors.concat(validate243.errors);
		errors = vErrors.length;
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema81.allOf[1].required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/allOf/1/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.credits_consumed !== void 0) {
			let data0 = data.credits_consumed;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0)) && data0 !== null) {
				const err1 = {
					instancePath: instancePath + "/credits_consumed",
					schemaPath: "#/allOf/1/properties/credits_consumed/type",
					keyword: "type",
					params: { type: schema81.allOf[1].properties.credits_consumed.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
	} else {
		const err2 = {
			instancePath,
			schemaPath: "#/allOf/1/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err2];
		else vErrors.push(err2);
		errors++;
	}
	validate242.errors = vErrors;
	return errors === 0;
}
validate242.evaluated = {
	"props": {
		"credits_consumed": true,
		"id": true,
		"user_id": true,
		"run_id": true,
		"record_id": true,
		"metric_id": true,
		"dataset_id": true,
		"result": true,
		"threshold": true,
		"explanation": true,
		"model_slug": true,
		"started_at": true,
		"finished_at": true,
		"input_tokens": true,
		"output_tokens": true,
		"evaluation_cost": true,
		"is_success": true,
		"is_gte_threshold": true,
		"created_at": true,
		"updated_at": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate216(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate216.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate198(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors);
		errors = vErrors.length;
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema78.allOf[1].required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/allOf/1/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.dataset_type !== void 0) {
			if (!validate190(data.dataset_type, {
				instancePath: instancePath + "/dataset_type",
				parentData: data,
				parentDataProperty: "dataset_type",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate190.errors : vErrors.concat(validate190.errors);
				errors = vErrors.length;
			}
		}
		if (data.records !== void 0) {
			let data1 = data.records;
			if (Array.isArray(data1)) {
				const len0 = data1.length;
				const errorsBefore31 = errors;
				for (let i0 = 0; i0 < len0; i0++) {
					if (errors - errorsBefore31 >= 100) break;
					if (!validate219(data1[i0], {
						instancePath: instancePath + "/records/" + i0,
						parentData: data1,
						parentDataProperty: i0,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate219.errors : vErrors.concat(validate219.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err1 = {
					instancePath: instancePath + "/records",
					schemaPath: "#/allOf/1/properties/records/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.runs !== void 0) {
			let data3 = data.runs;
			if (Array.isArray(data3)) {
				const len1 = data3.length;
				const errorsBefore32 = errors;
				for (let i1 = 0; i1 < len1; i1++) {
					if (errors - errorsBefore32 >= 100) break;
					if (!validate224(data3[i1], {
						instancePath: instancePath + "/runs/" + i1,
						parentData: data3,
						parentDataProperty: i1,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate224.errors : vErrors.concat(validate224.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err2 = {
					instancePath: instancePath + "/runs",
					schemaPath: "#/allOf/1/properties/runs/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.evaluations !== void 0) {
			let data5 = data.evaluations;
			if (Array.isArray(data5)) {
				const len2 = data5.length;
				const errorsBefore33 = errors;
				for (let i2 = 0; i2 < len2; i2++) {
					if (errors - errorsBefore33 >= 100) break;
					if (!validate242(data5[i2], {
						instancePath: instancePath + "/evaluations/" + i2,
						parentData: data5,
						parentDataProperty: i2,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate242.errors : vErrors.concat(validate242.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/evaluations",
					schemaPath: "#/allOf/1/properties/evaluations/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
	} else {
		const err4 = {
			instancePath,
			schemaPath: "#/allOf/1/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err4];
		else vErrors.push(err4);
		errors++;
	}
	validate216.errors = vErrors;
	return errors === 0;
}
validate216.evaluated = {
	"props": {
		"dataset_type": true,
		"records": true,
		"runs": true,
		"evaluations": true,
		"id": true,
		"user": true,
		"dataset_type_id": true,
		"name": true,
		"selected_metrics": true,
		"structure": true,
		"column_mappings": true,
		"data_collection_id": true,
		"org_id": true,
		"author_email": true,
		"created_at": true,
		"updated_at": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const MetricSelection = validate256;
function validate256(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate256.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		const errorsBefore34 = errors;
		for (const key0 in data) {
			if (errors - errorsBefore34 >= 100) break;
			let data0 = data[key0];
			const _errs3 = errors;
			let valid1 = false;
			let passing0 = null;
			const _errs4 = errors;
			if (!validate61(data0, {
				instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key0,
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
				errors = vErrors.length;
			}
			var _valid0 = _errs4 === errors;
			if (_valid0) {
				valid1 = true;
				passing0 = 0;
			}
			const _errs5 = errors;
			if (!validate141(data0, {
				instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
				parentData: data,
				parentDataProperty: key0,
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate141.errors : vErrors.concat(validate141.errors);
				errors = vErrors.length;
			}
			var _valid0 = _errs5 === errors;
			if (_valid0 && valid1) {
				valid1 = false;
				passing0 = [passing0, 1];
			} else if (_valid0) {
				valid1 = true;
				passing0 = 1;
				var props0 = {};
				props0.threshold = true;
				props0.metric_args = true;
			}
			if (!valid1) {
				const err0 = {
					instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
					schemaPath: "#/additionalProperties/oneOf",
					keyword: "oneOf",
					params: { passingSchemas: passing0 },
					message: "must match exactly one schema in oneOf"
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			} else {
				errors = _errs3;
				if (vErrors !== null) {
					if (_errs3) vErrors.length = _errs3;
					else vErrors = null;
				}
			}
		}
	} else {
		const err1 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	}
	validate256.errors = vErrors;
	return errors === 0;
}
validate256.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const createDataset_column_mappings = validate259;
function validate260(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate260.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		const errorsBefore35 = errors;
		for (const key0 in data) {
			if (errors - errorsBefore35 >= 100) break;
			let data0 = data[key0];
			if (typeof data0 === "string") {
				if (func1(data0) > 1e3) {
					const err0 = {
						instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/additionalProperties/maxLength",
						keyword: "maxLength",
						params: { limit: 1e3 },
						message: "must NOT have more than 1000 characters"
					};
					if (vErrors === null) vErrors = [err0];
					else vErrors.push(err0);
					errors++;
				}
			} else {
				const err1 = {
					instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
					schemaPath: "#/additionalProperties/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
	} else {
		const err2 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err2];
		else vErrors.push(err2);
		errors++;
	}
	validate260.errors = vErrors;
	return errors === 0;
}
validate260.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate259(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate259.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	const _errs0 = errors;
	let valid0 = false;
	let passing0 = null;
	const _errs1 = errors;
	if (!validate260(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate260.errors : vErrors.concat(validate260.errors);
		errors = vErrors.length;
	}
	var _valid0 = _errs1 === errors;
	if (_valid0) {
		valid0 = true;
		passing0 = 0;
		var props0 = true;
	}
	const _errs2 = errors;
	if (data !== null) {
		const err0 = {
			instancePath,
			schemaPath: "#/oneOf/1/type",
			keyword: "type",
			params: { type: "null" },
			message: "must be null"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	var _valid0 = _errs2 === errors;
	if (_valid0 && valid0) {
		valid0 = false;
		passing0 = [passing0, 1];
	} else if (_valid0) {
		valid0 = true;
		passing0 = 1;
	}
	if (!valid0) {
		const err1 = {
			instancePath,
			schemaPath: "#/oneOf",
			keyword: "oneOf",
			params: { passingSchemas: passing0 },
			message: "must match exactly one schema in oneOf"
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	} else {
		errors = _errs0;
		if (vErrors !== null) {
			if (_errs0) vErrors.length = _errs0;
			else vErrors = null;
		}
	}
	validate259.errors = vErrors;
	evaluated0.props = props0;
	return errors === 0;
}
validate259.evaluated = {
	"dynamicProps": true,
	"dynamicItems": false
};
const listDatasetNames200 = validate262;
const schema87 = {
	"type": "object",
	"required": [
		"id",
		"name",
		"user",
		"org_id",
		"author_email",
		"created_at",
		"updated_at"
	],
	"properties": {
		"id": { "$ref": "#/components/schemas/Id" },
		"name": { "type": "string" },
		"user": { "$ref": "#/components/schemas/Owner" },
		"org_id": {
			"type": ["integer", "null"],
			"minimum": 1,
			"maximum": 2147483647
		},
		"author_email": {
			"type": "string",
			"format": "email"
		},
		"created_at": { "$ref": "#/components/schemas/Timestamp" },
		"updated_at": {
			"type": ["string", "null"],
			"format": "date-time"
		}
	}
};
function validate263(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate263.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema87.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate58(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.name !== void 0) {
			if (typeof data.name !== "string") {
				const err1 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.user !== void 0) {
			if (!validate77(data.user, {
				instancePath: instancePath + "/user",
				parentData: data,
				parentDataProperty: "user",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
				errors = vErrors.length;
			}
		}
		if (data.org_id !== void 0) {
			let data3 = data.org_id;
			if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)) && data3 !== null) {
				const err2 = {
					instancePath: instancePath + "/org_id",
					schemaPath: "#/properties/org_id/type",
					keyword: "type",
					params: { type: schema87.properties.org_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (typeof data3 == "number" && isFinite(data3)) {
				if (data3 > 2147483647 || isNaN(data3)) {
					const err3 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (data3 < 1 || isNaN(data3)) {
					const err4 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			}
		}
		if (data.author_email !== void 0) {
			let data4 = data.author_email;
			if (typeof data4 === "string") {
				if (!formats4.test(data4)) {
					const err5 = {
						instancePath: instancePath + "/author_email",
						schemaPath: "#/properties/author_email/format",
						keyword: "format",
						params: { format: "email" },
						message: "must match format \"email\""
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/author_email",
					schemaPath: "#/properties/author_email/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.created_at !== void 0) {
			if (!validate63(data.created_at, {
				instancePath: instancePath + "/created_at",
				parentData: data,
				parentDataProperty: "created_at",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
				errors = vErrors.length;
			}
		}
		if (data.updated_at !== void 0) {
			let data6 = data.updated_at;
			if (typeof data6 !== "string" && data6 !== null) {
				const err7 = {
					instancePath: instancePath + "/updated_at",
					schemaPath: "#/properties/updated_at/type",
					keyword: "type",
					params: { type: schema87.properties.updated_at.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
			if (typeof data6 === "string") {
				if (!formats0.validate(data6)) {
					const err8 = {
						instancePath: instancePath + "/updated_at",
						schemaPath: "#/properties/updated_at/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\""
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			}
		}
	} else {
		const err9 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err9];
		else vErrors.push(err9);
		errors++;
	}
	validate263.errors = vErrors;
	return errors === 0;
}
validate263.evaluated = {
	"props": {
		"id": true,
		"name": true,
		"user": true,
		"org_id": true,
		"author_email": true,
		"created_at": true,
		"updated_at": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const schema88 = {
	"type": "object",
	"required": ["id", "name"],
	"properties": {
		"id": { "$ref": "#/components/schemas/Id" },
		"name": { "type": "string" }
	}
};
function validate268(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate268.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema88.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate58(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.name !== void 0) {
			if (typeof data.name !== "string") {
				const err1 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
	} else {
		const err2 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err2];
		else vErrors.push(err2);
		errors++;
	}
	validate268.errors = vErrors;
	return errors === 0;
}
validate268.evaluated = {
	"props": {
		"id": true,
		"name": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate262(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate262.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (Array.isArray(data)) {
		const len0 = data.length;
		const errorsBefore36 = errors;
		for (let i0 = 0; i0 < len0; i0++) {
			if (errors - errorsBefore36 >= 100) break;
			let data0 = data[i0];
			const _errs2 = errors;
			let valid2 = false;
			const _errs3 = errors;
			if (!validate263(data0, {
				instancePath: instancePath + "/" + i0,
				parentData: data,
				parentDataProperty: i0,
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate263.errors : vErrors.concat(validate263.errors);
				errors = vErrors.length;
			}
			var _valid0 = _errs3 === errors;
			valid2 = valid2 || _valid0;
			if (_valid0) {
				var props0 = {};
				props0.id = true;
				props0.name = true;
				props0.user = true;
				props0.org_id = true;
				props0.author_email = true;
				props0.created_at = true;
				props0.updated_at = true;
			}
			const _errs4 = errors;
			if (!validate268(data0, {
				instancePath: instancePath + "/" + i0,
				parentData: data,
				parentDataProperty: i0,
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate268.errors : vErrors.concat(validate268.errors);
				errors = vErrors.length;
			}
			var _valid0 = _errs4 === errors;
			valid2 = valid2 || _valid0;
			if (_valid0) {
				if (props0 !== true) {
					props0 = props0 || {};
					props0.id = true;
					props0.name = true;
				}
			}
			if (!valid2) {
				const err0 = {
					instancePath: instancePath + "/" + i0,
					schemaPath: "#/items/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf"
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			} else {
				errors = _errs2;
				if (vErrors !== null) {
					if (_errs2) vErrors.length = _errs2;
					else vErrors = null;
				}
			}
		}
	} else {
		const err1 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "array" },
			message: "must be array"
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	}
	validate262.errors = vErrors;
	return errors === 0;
}
validate262.evaluated = {
	"items": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const listDatasetNamesQuery = validate271;
const schema89 = {
	"type": "object",
	"required": [],
	"properties": { "shared": { "type": "boolean" } },
	"propertyNames": { "enum": ["shared"] }
};
function validate271(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate271.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		const errorsBefore37 = errors;
		for (const key0 in data) {
			if (errors - errorsBefore37 >= 100) break;
			const _errs1 = errors;
			if (!(key0 === "shared")) {
				const err0 = {
					instancePath,
					schemaPath: "#/propertyNames/enum",
					keyword: "enum",
					params: { allowedValues: schema89.propertyNames.enum },
					message: "must be equal to one of the allowed values",
					propertyName: key0
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			if (!(_errs1 === errors)) {
				const err1 = {
					instancePath,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: key0 },
					message: "property name must be valid"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.shared !== void 0) {
			if (typeof data.shared !== "boolean") {
				const err2 = {
					instancePath: instancePath + "/shared",
					schemaPath: "#/properties/shared/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
	} else {
		const err3 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err3];
		else vErrors.push(err3);
		errors++;
	}
	validate271.errors = vErrors;
	return errors === 0;
}
validate271.evaluated = {
	"props": { "shared": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const getDatasetPath = validate272;
const schema90 = {
	"type": "object",
	"required": ["dataset_id"],
	"properties": { "dataset_id": { "$ref": "#/components/schemas/Id" } }
};
function validate272(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate272.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema90.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.dataset_id !== void 0) {
			if (!validate58(data.dataset_id, {
				instancePath: instancePath + "/dataset_id",
				parentData: data,
				parentDataProperty: "dataset_id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err1 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	}
	validate272.errors = vErrors;
	return errors === 0;
}
validate272.evaluated = {
	"props": { "dataset_id": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const DatasetUpdate = validate274;
const schema91 = {
	"type": "object",
	"properties": {
		"name": {
			"type": ["string", "null"],
			"maxLength": 255
		},
		"selected_metrics": {
			"x-source": "decided",
			"type": ["object", "null"],
			"additionalProperties": { "oneOf": [{ "$ref": "#/components/schemas/Threshold" }, { "$ref": "#/components/schemas/MetricSelectionItem" }] }
		},
		"column_mappings": {
			"type": ["object", "null"],
			"additionalProperties": {
				"type": "string",
				"maxLength": 1e3
			}
		},
		"data_collection_id": {
			"type": ["integer", "null"],
			"minimum": 1,
			"maximum": 2147483647
		},
		"org_id": {
			"type": ["integer", "null"],
			"minimum": 1,
			"maximum": 2147483647
		}
	},
	"propertyNames": { "enum": [
		"name",
		"selected_metrics",
		"column_mappings",
		"data_collection_id",
		"org_id"
	] }
};
function validate274(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate274.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		const errorsBefore38 = errors;
		for (const key0 in data) {
			if (errors - errorsBefore38 >= 100) break;
			const _errs1 = errors;
			if (!(key0 === "name" || key0 === "selected_metrics" || key0 === "column_mappings" || key0 === "data_collection_id" || key0 === "org_id")) {
				const err0 = {
					instancePath,
					schemaPath: "#/propertyNames/enum",
					keyword: "enum",
					params: { allowedValues: schema91.propertyNames.enum },
					message: "must be equal to one of the allowed values",
					propertyName: key0
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			if (!(_errs1 === errors)) {
				const err1 = {
					instancePath,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: key0 },
					message: "property name must be valid"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.name !== void 0) {
			let data0 = data.name;
			if (typeof data0 !== "string" && data0 !== null) {
				const err2 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: schema91.properties.name.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (typeof data0 === "string") {
				if (func1(data0) > 255) {
					const err3 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/properties/name/maxLength",
						keyword: "maxLength",
						params: { limit: 255 },
						message: "must NOT have more than 255 characters"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			}
		}
		if (data.selected_metrics !== void 0) {
			let data1 = data.selected_metrics;
			if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
				const err4 = {
					instancePath: instancePath + "/selected_metrics",
					schemaPath: "#/properties/selected_metrics/type",
					keyword: "type",
					params: { type: schema91.properties.selected_metrics.type },
					message: "must be object,null"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
			if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
				const errorsBefore39 = errors;
				for (const key1 in data1) {
					if (errors - errorsBefore39 >= 100) break;
					let data2 = data1[key1];
					const _errs8 = errors;
					let valid3 = false;
					let passing0 = null;
					const _errs9 = errors;
					if (!validate61(data2, {
						instancePath: instancePath + "/selected_metrics/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
						parentData: data1,
						parentDataProperty: key1,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
						errors = vErrors.length;
					}
					var _valid0 = _errs9 === errors;
					if (_valid0) {
						valid3 = true;
						passing0 = 0;
					}
					const _errs10 = errors;
					if (!validate141(data2, {
						instancePath: instancePath + "/selected_metrics/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
						parentData: data1,
						parentDataProperty: key1,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate141.errors : vErrors.concat(validate141.errors);
						errors = vErrors.length;
					}
					var _valid0 = _errs10 === errors;
					if (_valid0 && valid3) {
						valid3 = false;
						passing0 = [passing0, 1];
					} else if (_valid0) {
						valid3 = true;
						passing0 = 1;
						var props0 = {};
						props0.threshold = true;
						props0.metric_args = true;
					}
					if (!valid3) {
						const err5 = {
							instancePath: instancePath + "/selected_metrics/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/selected_metrics/additionalProperties/oneOf",
							keyword: "oneOf",
							params: { passingSchemas: passing0 },
							message: "must match exactly one schema in oneOf"
						};
						if (vErrors === null) vErrors = [err5];
						else vErrors.push(err5);
						errors++;
					} else {
						errors = _errs8;
						if (vErrors !== null) {
							if (_errs8) vErrors.length = _errs8;
							else vErrors = null;
						}
					}
				}
			}
		}
		if (data.column_mappings !== void 0) {
			let data3 = data.column_mappings;
			if (!(data3 && typeof data3 == "object" && !Array.isArray(data3)) && data3 !== null) {
				const err6 = {
					instancePath: instancePath + "/column_mappings",
					schemaPath: "#/properties/column_mappings/type",
					keyword: "type",
					params: { type: schema91.properties.column_mappings.type },
					message: "must be object,null"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				const errorsBefore40 = errors;
				for (const key2 in data3) {
					if (errors - errorsBefore40 >= 100) break;
					let data4 = data3[key2];
					if (typeof data4 === "string") {
						if (func1(data4) > 1e3) {
							const err7 = {
								instancePath: instancePath + "/column_mappings/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/column_mappings/additionalProperties/maxLength",
								keyword: "maxLength",
								params: { limit: 1e3 },
								message: "must NOT have more than 1000 characters"
							};
							if (vErrors === null) vErrors = [err7];
							else vErrors.push(err7);
							errors++;
						}
					} else {
						const err8 = {
							instancePath: instancePath + "/column_mappings/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/column_mappings/additionalProperties/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				}
			}
		}
		if (data.data_collection_id !== void 0) {
			let data5 = data.data_collection_id;
			if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5)) && data5 !== null) {
				const err9 = {
					instancePath: instancePath + "/data_collection_id",
					schemaPath: "#/properties/data_collection_id/type",
					keyword: "type",
					params: { type: schema91.properties.data_collection_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
			if (typeof data5 == "number" && isFinite(data5)) {
				if (data5 > 2147483647 || isNaN(data5)) {
					const err10 = {
						instancePath: instancePath + "/data_collection_id",
						schemaPath: "#/properties/data_collection_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				if (data5 < 1 || isNaN(data5)) {
					const err11 = {
						instancePath: instancePath + "/data_collection_id",
						schemaPath: "#/properties/data_collection_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			}
		}
		if (data.org_id !== void 0) {
			let data6 = data.org_id;
			if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6)) && data6 !== null) {
				const err12 = {
					instancePath: instancePath + "/org_id",
					schemaPath: "#/properties/org_id/type",
					keyword: "type",
					params: { type: schema91.properties.org_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
			if (typeof data6 == "number" && isFinite(data6)) {
				if (data6 > 2147483647 || isNaN(data6)) {
					const err13 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
				if (data6 < 1 || isNaN(data6)) {
					const err14 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
			}
		}
	} else {
		const err15 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err15];
		else vErrors.push(err15);
		errors++;
	}
	validate274.errors = vErrors;
	return errors === 0;
}
validate274.evaluated = {
	"props": {
		"name": true,
		"selected_metrics": true,
		"column_mappings": true,
		"data_collection_id": true,
		"org_id": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const Dataset = validate277;
function validate277(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate277.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema72.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate58(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.user !== void 0) {
			if (!validate77(data.user, {
				instancePath: instancePath + "/user",
				parentData: data,
				parentDataProperty: "user",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
				errors = vErrors.length;
			}
		}
		if (data.dataset_type_id !== void 0) {
			if (!validate58(data.dataset_type_id, {
				instancePath: instancePath + "/dataset_type_id",
				parentData: data,
				parentDataProperty: "dataset_type_id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.name !== void 0) {
			if (typeof data.name !== "string") {
				const err1 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.selected_metrics !== void 0) {
			if (!validate202(data.selected_metrics, {
				instancePath: instancePath + "/selected_metrics",
				parentData: data,
				parentDataProperty: "selected_metrics",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate202.errors : vErrors.concat(validate202.errors);
				errors = vErrors.length;
			}
		}
		if (data.structure !== void 0) {
			let data5 = data.structure;
			if (Array.isArray(data5)) {
				const len0 = data5.length;
				const errorsBefore41 = errors;
				for (let i0 = 0; i0 < len0; i0++) {
					if (errors - errorsBefore41 >= 100) break;
					if (!validate208(data5[i0], {
						instancePath: instancePath + "/structure/" + i0,
						parentData: data5,
						parentDataProperty: i0,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate208.errors : vErrors.concat(validate208.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err2 = {
					instancePath: instancePath + "/structure",
					schemaPath: "#/properties/structure/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.column_mappings !== void 0) {
			let data7 = data.column_mappings;
			if (!(data7 && typeof data7 == "object" && !Array.isArray(data7)) && data7 !== null) {
				const err3 = {
					instancePath: instancePath + "/column_mappings",
					schemaPath: "#/properties/column_mappings/type",
					keyword: "type",
					params: { type: schema72.properties.column_mappings.type },
					message: "must be object,null"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
			if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
				const errorsBefore42 = errors;
				for (const key0 in data7) {
					if (errors - errorsBefore42 >= 100) break;
					let data8 = data7[key0];
					if (typeof data8 === "string") {
						if (func1(data8) > 1e3) {
							const err4 = {
								instancePath: instancePath + "/column_mappings/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/column_mappings/additionalProperties/maxLength",
								keyword: "maxLength",
								params: { limit: 1e3 },
								message: "must NOT have more than 1000 characters"
							};
							if (vErrors === null) vErrors = [err4];
							else vErrors.push(err4);
							errors++;
						}
					} else {
						const err5 = {
							instancePath: instancePath + "/column_mappings/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/column_mappings/additionalProperties/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err5];
						else vErrors.push(err5);
						errors++;
					}
				}
			}
		}
		if (data.data_collection_id !== void 0) {
			let data9 = data.data_collection_id;
			if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9)) && data9 !== null) {
				const err6 = {
					instancePath: instancePath + "/data_collection_id",
					schemaPath: "#/properties/data_collection_id/type",
					keyword: "type",
					params: { type: schema72.properties.data_collection_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
			if (typeof data9 == "number" && isFinite(data9)) {
				if (data9 > 2147483647 || isNaN(data9)) {
					const err7 = {
						instancePath: instancePath + "/data_collection_id",
						schemaPath: "#/properties/data_collection_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (data9 < 1 || isNaN(data9)) {
					const err8 = {
						instancePath: instancePath + "/data_collection_id",
						schemaPath: "#/properties/data_collection_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			}
		}
		if (data.org_id !== void 0) {
			let data10 = data.org_id;
			if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10)) && data10 !== null) {
				const err9 = {
					instancePath: instancePath + "/org_id",
					schemaPath: "#/properties/org_id/type",
					keyword: "type",
					params: { type: schema72.properties.org_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
			if (typeof data10 == "number" && isFinite(data10)) {
				if (data10 > 2147483647 || isNaN(data10)) {
					const err10 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				if (data10 < 1 || isNaN(data10)) {
					const err11 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			}
		}
		if (data.author_email !== void 0) {
			let data11 = data.author_email;
			if (typeof data11 === "string") {
				if (!formats4.test(data11)) {
					const err12 = {
						instancePath: instancePath + "/author_email",
						schemaPath: "#/properties/author_email/format",
						keyword: "format",
						params: { format: "email" },
						message: "must match format \"email\""
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/author_email",
					schemaPath: "#/properties/author_email/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.created_at !== void 0) {
			if (!validate63(data.created_at, {
				instancePath: instancePath + "/created_at",
				parentData: data,
				parentDataProperty: "created_at",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
				errors = vErrors.length;
			}
		}
		if (data.updated_at !== void 0) {
			let data13 = data.updated_at;
			if (typeof data13 !== "string" && data13 !== null) {
				const err14 = {
					instancePath: instancePath + "/updated_at",
					schemaPath: "#/properties/updated_at/type",
					keyword: "type",
					params: { type: schema72.properties.updated_at.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
			if (typeof data13 === "string") {
				if (!formats0.validate(data13)) {
					const err15 = {
						instancePath: instancePath + "/updated_at",
						schemaPath: "#/properties/updated_at/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\""
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
			}
		}
	} else {
		const err16 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err16];
		else vErrors.push(err16);
		errors++;
	}
	validate277.errors = vErrors;
	return errors === 0;
}
validate277.evaluated = {
	"props": {
		"id": true,
		"user": true,
		"dataset_type_id": true,
		"name": true,
		"selected_metrics": true,
		"structure": true,
		"column_mappings": true,
		"data_collection_id": true,
		"org_id": true,
		"author_email": true,
		"created_at": true,
		"updated_at": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const DataCollectionPage = validate284;
const schema93 = {
	"type": "object",
	"required": ["items", "meta"],
	"properties": {
		"items": {
			"type": "array",
			"items": { "$ref": "#/components/schemas/DataCollection" }
		},
		"meta": { "$ref": "#/components/schemas/PageMeta" }
	}
};
const schema94 = {
	"type": "object",
	"required": [
		"id",
		"user",
		"name",
		"org_id",
		"author_email",
		"datasets",
		"runs",
		"created_at",
		"updated_at"
	],
	"properties": {
		"id": { "$ref": "#/components/schemas/Id" },
		"user": { "$ref": "#/components/schemas/Owner" },
		"name": { "type": "string" },
		"org_id": {
			"type": ["integer", "null"],
			"minimum": 1,
			"maximum": 2147483647
		},
		"author_email": {
			"type": "string",
			"format": "email"
		},
		"datasets": {
			"type": "array",
			"items": { "$ref": "#/components/schemas/DatasetSummary" }
		},
		"runs": {
			"type": "array",
			"items": { "$ref": "#/components/schemas/CollectionRun" }
		},
		"created_at": { "$ref": "#/components/schemas/Timestamp" },
		"updated_at": {
			"type": ["string", "null"],
			"format": "date-time"
		}
	}
};
const schema95 = {
	"type": "object",
	"required": [
		"id",
		"user",
		"run_type",
		"run_source",
		"api_key_id",
		"dataset_id",
		"data_collection_id",
		"org_id",
		"author_email",
		"number_of_metrics",
		"threshold",
		"model_slug",
		"alias",
		"result",
		"aggregate_results",
		"started_at",
		"finished_at",
		"created_at",
		"updated_at",
		"is_gte_threshold"
	],
	"properties": {
		"id": { "$ref": "#/components/schemas/Id" },
		"user": { "$ref": "#/components/schemas/Owner" },
		"run_type": { "$ref": "#/components/schemas/RunType" },
		"run_source": { "$ref": "#/components/schemas/RunSource" },
		"api_key_id": { "$ref": "#/components/schemas/Id" },
		"dataset_id": {
			"type": ["integer", "null"],
			"minimum": 1,
			"maximum": 2147483647
		},
		"data_collection_id": {
			"type": ["integer", "null"],
			"minimum": 1,
			"maximum": 2147483647
		},
		"org_id": {
			"type": ["integer", "null"],
			"minimum": 1,
			"maximum": 2147483647
		},
		"author_email": {
			"type": "string",
			"format": "email"
		},
		"number_of_metrics": {
			"type": "integer",
			"minimum": 0
		},
		"threshold": { "$ref": "#/components/schemas/Threshold" },
		"model_slug": { "$ref": "#/components/schemas/ModelSlug" },
		"alias": { "$ref": "#/components/schemas/Alias" },
		"result": {
			"type": ["number", "null"],
			"minimum": 0,
			"maximum": 100,
			"x-documented": ["minimum", "maximum"]
		},
		"aggregate_results": { "$ref": "#/components/schemas/AggregateResults" },
		"started_at": { "$ref": "#/components/schemas/Timestamp" },
		"finished_at": {
			"type": ["string", "null"],
			"format": "date-time"
		},
		"created_at": { "$ref": "#/components/schemas/Timestamp" },
		"updated_at": {
			"type": ["string", "null"],
			"format": "date-time"
		},
		"is_gte_threshold": { "type": ["boolean", "null"] },
		"number_of_successes": { "$ref": "#/components/schemas/EvaluationCount" },
		"number_of_failures": { "$ref": "#/components/schemas/EvaluationCount" }
	}
};
function validate289(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate289.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema95.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate58(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.user !== void 0) {
			if (!validate77(data.user, {
				instancePath: instancePath + "/user",
				parentData: data,
				parentDataProperty: "user",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
				errors = vErrors.length;
			}
		}
		if (data.run_type !== void 0) {
			if (!validate82(data.run_type, {
				instancePath: instancePath + "/run_type",
				parentData: data,
				parentDataProperty: "run_type",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
				errors = vErrors.length;
			}
		}
		if (data.run_source !== void 0) {
			if (!validate85(data.run_source, {
				instancePath: instancePath + "/run_source",
				parentData: data,
				parentDataProperty: "run_source",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
				errors = vErrors.length;
			}
		}
		if (data.api_key_id !== void 0) {
			if (!validate58(data.api_key_id, {
				instancePath: instancePath + "/api_key_id",
				parentData: data,
				parentDataProperty: "api_key_id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.dataset_id !== void 0) {
			let data5 = data.dataset_id;
			if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5)) && data5 !== null) {
				const err1 = {
					instancePath: instancePath + "/dataset_id",
					schemaPath: "#/properties/dataset_id/type",
					keyword: "type",
					params: { type: schema95.properties.dataset_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (typeof data5 == "number" && isFinite(data5)) {
				if (data5 > 2147483647 || isNaN(data5)) {
					const err2 = {
						instancePath: instancePath + "/dataset_id",
						schemaPath: "#/properties/dataset_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (data5 < 1 || isNaN(data5)) {
					const err3 = {
						instancePath: instancePath + "/dataset_id",
						schemaPath: "#/properties/dataset_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			}
		}
		if (data.data_collection_id !== void 0) {
			let data6 = data.data_collection_id;
			if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6)) && data6 !== null) {
				const err4 = {
					instancePath: instancePath + "/data_collection_id",
					schemaPath: "#/properties/data_collection_id/type",
					keyword: "type",
					params: { type: schema95.properties.data_collection_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
			if (typeof data6 == "number" && isFinite(data6)) {
				if (data6 > 2147483647 || isNaN(data6)) {
					const err5 = {
						instancePath: instancePath + "/data_collection_id",
						schemaPath: "#/properties/data_collection_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (data6 < 1 || isNaN(data6)) {
					const err6 = {
						instancePath: instancePath + "/data_collection_id",
						schemaPath: "#/properties/data_collection_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			}
		}
		if (data.org_id !== void 0) {
			let data7 = data.org_id;
			if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7)) && data7 !== null) {
				const err7 = {
					instancePath: instancePath + "/org_id",
					schemaPath: "#/properties/org_id/type",
					keyword: "type",
					params: { type: schema95.properties.org_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
			if (typeof data7 == "number" && isFinite(data7)) {
				if (data7 > 2147483647 || isNaN(data7)) {
					const err8 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (data7 < 1 || isNaN(data7)) {
					const err9 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			}
		}
		if (data.author_email !== void 0) {
			let data8 = data.author_email;
			if (typeof data8 === "string") {
				if (!formats4.test(data8)) {
					const err10 = {
						instancePath: instancePath + "/author_email",
						schemaPath: "#/properties/author_email/format",
						keyword: "format",
						params: { format: "email" },
						message: "must match format \"email\""
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/author_email",
					schemaPath: "#/properties/author_email/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.number_of_metrics !== void 0) {
			let data9 = data.number_of_metrics;
			if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
				const err12 = {
					instancePath: instancePath + "/number_of_metrics",
					schemaPath: "#/properties/number_of_metrics/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
			if (typeof data9 == "number" && isFinite(data9)) {
				if (data9 < 0 || isNaN(data9)) {
					const err13 = {
						instancePath: instancePath + "/number_of_metrics",
						schemaPath: "#/properties/number_of_metrics/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			}
		}
		if (data.threshold !== void 0) {
			if (!validate61(data.threshold, {
				instancePath: instancePath + "/threshold",
				parentData: data,
				parentDataProperty: "threshold",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
				errors = vErrors.length;
			}
		}
		if (data.model_slug !== void 0) {
			if (!validate54(data.model_slug, {
				instancePath: instancePath + "/model_slug",
				parentData: data,
				parentDataProperty: "model_slug",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
				errors = vErrors.length;
			}
		}
		if (data.alias !== void 0) {
			if (!validate90(data.alias, {
				instancePath: instancePath + "/alias",
				parentData: data,
				parentDataProperty: "alias",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
				errors = vErrors.length;
			}
		}
		if (data.result !== void 0) {
			let data13 = data.result;
			if (!(typeof data13 == "number" && isFinite(data13)) && data13 !== null) {
				const err14 = {
					instancePath: instancePath + "/result",
					schemaPath: "#/properties/result/type",
					keyword: "type",
					params: { type: schema95.properties.result.type },
					message: "must be number,null"
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
			if (typeof data13 == "number" && isFinite(data13)) {
				if (data13 > 100 || isNaN(data13)) {
					const err15 = {
						instancePath: instancePath + "/result",
						schemaPath: "#/properties/result/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						},
						message: "must be <= 100"
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
				if (data13 < 0 || isNaN(data13)) {
					const err16 = {
						instancePath: instancePath + "/result",
						schemaPath: "#/properties/result/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
			}
		}
		if (data.aggregate_results !== void 0) {
			if (!validate92(data.aggregate_results, {
				instancePath: instancePath + "/aggregate_results",
				parentData: data,
				parentDataProperty: "aggregate_results",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
				errors = vErrors.length;
			}
		}
		if (data.started_at !== void 0) {
			if (!validate63(data.started_at, {
				instancePath: instancePath + "/started_at",
				parentData: data,
				parentDataProperty: "started_at",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
				errors = vErrors.length;
			}
		}
		if (data.finished_at !== void 0) {
			let data16 = data.finished_at;
			if (typeof data16 !== "string" && data16 !== null) {
				const err17 = {
					instancePath: instancePath + "/finished_at",
					schemaPath: "#/properties/finished_at/type",
					keyword: "type",
					params: { type: schema95.properties.finished_at.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
			if (typeof data16 === "string") {
				if (!formats0.validate(data16)) {
					const err18 = {
						instancePath: instancePath + "/finished_at",
						schemaPath: "#/properties/finished_at/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\""
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
			}
		}
		if (data.created_at !== void 0) {
			if (!validate63(data.created_at, {
				instancePath: instancePath + "/created_at",
				parentData: data,
				parentDataProperty: "created_at",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
				errors = vErrors.length;
			}
		}
		if (data.updated_at !== void 0) {
			let data18 = data.updated_at;
			if (typeof data18 !== "string" && data18 !== null) {
				const err19 = {
					instancePath: instancePath + "/updated_at",
					schemaPath: "#/properties/updated_at/type",
					keyword: "type",
					params: { type: schema95.properties.updated_at.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
			if (typeof data18 === "string") {
				if (!formats0.validate(data18)) {
					const err20 = {
						instancePath: instancePath + "/updated_at",
						schemaPath: "#/properties/updated_at/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\""
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
			}
		}
		if (data.is_gte_threshold !== void 0) {
			let data19 = data.is_gte_threshold;
			if (typeof data19 !== "boolean" && data19 !== null) {
				const err21 = {
					instancePath: instancePath + "/is_gte_threshold",
					schemaPath: "#/properties/is_gte_threshold/type",
					keyword: "type",
					params: { type: schema95.properties.is_gte_threshold.type },
					message: "must be boolean,null"
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.number_of_successes !== void 0) {
			if (!validate123(data.number_of_successes, {
				instancePath: instancePath + "/number_of_successes",
				parentData: data,
				parentDataProperty: "number_of_successes",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate123.errors : vErrors.concat(validate123.errors);
				errors = vErrors.length;
			}
		}
		if (data.number_of_failures !== void 0) {
			if (!validate123(data.number_of_failures, {
				instancePath: instancePath + "/number_of_failures",
				parentData: data,
				parentDataProperty: "number_of_failures",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate123.errors : vErrors.concat(validate123.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err22 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err22];
		else vErrors.push(err22);
		errors++;
	}
	validate289.errors = vErrors;
	return errors === 0;
}
validate289.evaluated = {
	"props": {
		"id": true,
		"user": true,
		"run_type": true,
		"run_source": true,
		"api_key_id": true,
		"dataset_id": true,
		"data_collection_id": true,
		"org_id": true,
		"author_email": true,
		"number_of_metrics": true,
		"threshold": true,
		"model_slug": true,
		"alias": true,
		"result": true,
		"aggregate_results": true,
		"started_at": true,
		"finished_at": true,
		"created_at": true,
		"updated_at": true,
		"is_gte_threshold": true,
		"number_of_successes": true,
		"number_of_failures": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate285(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate285.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema94.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate58(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.user !== void 0) {
			if (!validate77(data.user, {
				instancePath: instancePath + "/user",
				parentData: data,
				parentDataProperty: "user",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
				errors = vErrors.length;
			}
		}
		if (data.name !== void 0) {
			if (typeof data.name !== "string") {
				const err1 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.org_id !== void 0) {
			let data3 = data.org_id;
			if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)) && data3 !== null) {
				const err2 = {
					instancePath: instancePath + "/org_id",
					schemaPath: "#/properties/org_id/type",
					keyword: "type",
					params: { type: schema94.properties.org_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (typeof data3 == "number" && isFinite(data3)) {
				if (data3 > 2147483647 || isNaN(data3)) {
					const err3 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (data3 < 1 || isNaN(data3)) {
					const err4 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			}
		}
		if (data.author_email !== void 0) {
			let data4 = data.author_email;
			if (typeof data4 === "string") {
				if (!formats4.test(data4)) {
					const err5 = {
						instancePath: instancePath + "/author_email",
						schemaPath: "#/properties/author_email/format",
						keyword: "format",
						params: { format: "email" },
						message: "must match format \"email\""
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/author_email",
					schemaPath: "#/properties/author_email/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.datasets !== void 0) {
			let data5 = data.datasets;
			if (Array.isArray(data5)) {
				const len0 = data5.length;
				const errorsBefore43 = errors;
				for (let i0 = 0; i0 < len0; i0++) {
					if (errors - errorsBefore43 >= 100) break;
					if (!validate263(data5[i0], {
						instancePath: instancePath + "/datasets/" + i0,
						parentData: data5,
						parentDataProperty: i0,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate263.errors : vErrors.concat(validate263.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/datasets",
					schemaPath: "#/properties/datasets/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.runs !== void 0) {
			let data7 = data.runs;
			if (Array.isArray(data7)) {
				const len1 = data7.length;
				const errorsBefore44 = errors;
				for (let i1 = 0; i1 < len1; i1++) {
					if (errors - errorsBefore44 >= 100) break;
					if (!validate289(data7[i1], {
						instancePath: instancePath + "/runs/" + i1,
						parentData: data7,
						parentDataProperty: i1,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate289.errors : vErrors.concat(validate289.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/runs",
					schemaPath: "#/properties/runs/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.created_at !== void 0) {
			if (!validate63(data.created_at, {
				instancePath: instancePath + "/created_at",
				parentData: data,
				parentDataProperty: "created_at",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
				errors = vErrors.length;
			}
		}
		if (data.updated_at !== void 0) {
			let data10 = data.updated_at;
			if (typeof data10 !== "string" && data10 !== null) {
				const err9 = {
					instancePath: instancePath + "/updated_at",
					schemaPath: "#/properties/updated_at/type",
					keyword: "type",
					params: { type: schema94.properties.updated_at.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
			if (typeof data10 === "string") {
				if (!formats0.validate(data10)) {
					const err10 = {
						instancePath: instancePath + "/updated_at",
						schemaPath: "#/properties/updated_at/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\""
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			}
		}
	} else {
		const err11 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err11];
		else vErrors.push(err11);
		errors++;
	}
	validate285.errors = vErrors;
	return errors === 0;
}
validate285.evaluated = {
	"props": {
		"id": true,
		"user": true,
		"name": true,
		"org_id": true,
		"author_email": true,
		"datasets": true,
		"runs": true,
		"created_at": true,
		"updated_at": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate284(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate284.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema93.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.items !== void 0) {
			let data0 = data.items;
			if (Array.isArray(data0)) {
				const len0 = data0.length;
				const errorsBefore45 = errors;
				for (let i0 = 0; i0 < len0; i0++) {
					if (errors - errorsBefore45 >= 100) break;
					if (!validate285(data0[i0], {
						instancePath: instancePath + "/items/" + i0,
						parentData: data0,
						parentDataProperty: i0,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate285.errors : vErrors.concat(validate285.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err1 = {
					instancePath: instancePath + "/items",
					schemaPath: "#/properties/items/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.meta !== void 0) {
			if (!validate100(data.meta, {
				instancePath: instancePath + "/meta",
				parentData: data,
				parentDataProperty: "meta",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err2 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err2];
		else vErrors.push(err2);
		errors++;
	}
	validate284.errors = vErrors;
	return errors === 0;
}
validate284.evaluated = {
	"props": {
		"items": true,
		"meta": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const listDataCollectionsQuery = validate307;
const schema96 = {
	"type": "object",
	"required": [],
	"properties": {
		"page": {
			"type": "integer",
			"minimum": 1,
			"maximum": 2147483647,
			"default": 1,
			"x-documented": ["minimum"]
		},
		"page_size": {
			"type": "integer",
			"minimum": 1,
			"maximum": 1e4,
			"default": 10,
			"x-documented": ["minimum", "maximum"]
		},
		"shared": { "type": "boolean" }
	},
	"propertyNames": { "enum": [
		"page",
		"page_size",
		"shared"
	] }
};
function validate307(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate307.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		const errorsBefore46 = errors;
		for (const key0 in data) {
			if (errors - errorsBefore46 >= 100) break;
			const _errs1 = errors;
			if (!(key0 === "page" || key0 === "page_size" || key0 === "shared")) {
				const err0 = {
					instancePath,
					schemaPath: "#/propertyNames/enum",
					keyword: "enum",
					params: { allowedValues: schema96.propertyNames.enum },
					message: "must be equal to one of the allowed values",
					propertyName: key0
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			if (!(_errs1 === errors)) {
				const err1 = {
					instancePath,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: key0 },
					message: "property name must be valid"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.page !== void 0) {
			let data0 = data.page;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
				const err2 = {
					instancePath: instancePath + "/page",
					schemaPath: "#/properties/page/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (typeof data0 == "number" && isFinite(data0)) {
				if (data0 > 2147483647 || isNaN(data0)) {
					const err3 = {
						instancePath: instancePath + "/page",
						schemaPath: "#/properties/page/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (data0 < 1 || isNaN(data0)) {
					const err4 = {
						instancePath: instancePath + "/page",
						schemaPath: "#/properties/page/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			}
		}
		if (data.page_size !== void 0) {
			let data1 = data.page_size;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
				const err5 = {
					instancePath: instancePath + "/page_size",
					schemaPath: "#/properties/page_size/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 > 1e4 || isNaN(data1)) {
					const err6 = {
						instancePath: instancePath + "/page_size",
						schemaPath: "#/properties/page_size/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1e4
						},
						message: "must be <= 10000"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data1 < 1 || isNaN(data1)) {
					const err7 = {
						instancePath: instancePath + "/page_size",
						schemaPath: "#/properties/page_size/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			}
		}
		if (data.shared !== void 0) {
			if (typeof data.shared !== "boolean") {
				const err8 = {
					instancePath: instancePath + "/shared",
					schemaPath: "#/properties/shared/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
	} else {
		const err9 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err9];
		else vErrors.push(err9);
		errors++;
	}
	validate307.errors = vErrors;
	return errors === 0;
}
validate307.evaluated = {
	"props": {
		"page": true,
		"page_size": true,
		"shared": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const DataCollectionCreate = validate308;
const schema97 = {
	"type": "object",
	"required": ["name"],
	"properties": {
		"name": {
			"type": "string",
			"maxLength": 255
		},
		"dataset_ids": {
			"type": ["array", "null"],
			"maxItems": 1e4,
			"items": { "$ref": "#/components/schemas/Id" }
		}
	},
	"propertyNames": { "enum": ["name", "dataset_ids"] }
};
function validate308(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate308.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema97.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		const errorsBefore47 = errors;
		for (const key0 in data) {
			if (errors - errorsBefore47 >= 100) break;
			const _errs1 = errors;
			if (!(key0 === "name" || key0 === "dataset_ids")) {
				const err1 = {
					instancePath,
					schemaPath: "#/propertyNames/enum",
					keyword: "enum",
					params: { allowedValues: schema97.propertyNames.enum },
					message: "must be equal to one of the allowed values",
					propertyName: key0
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (!(_errs1 === errors)) {
				const err2 = {
					instancePath,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: key0 },
					message: "property name must be valid"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.name !== void 0) {
			let data0 = data.name;
			if (typeof data0 === "string") {
				if (func1(data0) > 255) {
					const err3 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/properties/name/maxLength",
						keyword: "maxLength",
						params: { limit: 255 },
						message: "must NOT have more than 255 characters"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.dataset_ids !== void 0) {
			let data1 = data.dataset_ids;
			if (!Array.isArray(data1) && data1 !== null) {
				const err5 = {
					instancePath: instancePath + "/dataset_ids",
					schemaPath: "#/properties/dataset_ids/type",
					keyword: "type",
					params: { type: schema97.properties.dataset_ids.type },
					message: "must be array,null"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
			if (Array.isArray(data1)) {
				if (data1.length > 1e4) {
					const err6 = {
						instancePath: instancePath + "/dataset_ids",
						schemaPath: "#/properties/dataset_ids/maxItems",
						keyword: "maxItems",
						params: { limit: 1e4 },
						message: "must NOT have more than 10000 items"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				const len0 = Math.min(data1.length, 1e4);
				const errorsBefore48 = errors;
				for (let i0 = 0; i0 < len0; i0++) {
					if (errors - errorsBefore48 >= 100) break;
					if (!validate58(data1[i0], {
						instancePath: instancePath + "/dataset_ids/" + i0,
						parentData: data1,
						parentDataProperty: i0,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
						errors = vErrors.length;
					}
				}
			}
		}
	} else {
		const err7 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err7];
		else vErrors.push(err7);
		errors++;
	}
	validate308.errors = vErrors;
	return errors === 0;
}
validate308.evaluated = {
	"props": {
		"name": true,
		"dataset_ids": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const DataCollection = validate310;
function validate310(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate310.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema94.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate58(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.user !== void 0) {
			if (!validate77(data.user, {
				instancePath: instancePath + "/user",
				parentData: data,
				parentDataProperty: "user",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
				errors = vErrors.length;
			}
		}
		if (data.name !== void 0) {
			if (typeof data.name !== "string") {
				const err1 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.org_id !== void 0) {
			let data3 = data.org_id;
			if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)) && data3 !== null) {
				const err2 = {
					instancePath: instancePath + "/org_id",
					schemaPath: "#/properties/org_id/type",
					keyword: "type",
					params: { type: schema94.properties.org_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (typeof data3 == "number" && isFinite(data3)) {
				if (data3 > 2147483647 || isNaN(data3)) {
					const err3 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (data3 < 1 || isNaN(data3)) {
					const err4 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			}
		}
		if (data.author_email !== void 0) {
			let data4 = data.author_email;
			if (typeof data4 === "string") {
				if (!formats4.test(data4)) {
					const err5 = {
						instancePath: instancePath + "/author_email",
						schemaPath: "#/properties/author_email/format",
						keyword: "format",
						params: { format: "email" },
						message: "must match format \"email\""
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/author_email",
					schemaPath: "#/properties/author_email/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.datasets !== void 0) {
			let data5 = data.datasets;
			if (Array.isArray(data5)) {
				const len0 = data5.length;
				const errorsBefore49 = errors;
				for (let i0 = 0; i0 < len0; i0++) {
					if (errors - errorsBefore49 >= 100) break;
					if (!validate263(data5[i0], {
						instancePath: instancePath + "/datasets/" + i0,
						parentData: data5,
						parentDataProperty: i0,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate263.errors : vErrors.concat(validate263.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/datasets",
					schemaPath: "#/properties/datasets/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.runs !== void 0) {
			let data7 = data.runs;
			if (Array.isArray(data7)) {
				const len1 = data7.length;
				const errorsBefore50 = errors;
				for (let i1 = 0; i1 < len1; i1++) {
					if (errors - errorsBefore50 >= 100) break;
					if (!validate289(data7[i1], {
						instancePath: instancePath + "/runs/" + i1,
						parentData: data7,
						parentDataProperty: i1,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate289.errors : vErrors.concat(validate289.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/runs",
					schemaPath: "#/properties/runs/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.created_at !== void 0) {
			if (!validate63(data.created_at, {
				instancePath: instancePath + "/created_at",
				parentData: data,
				parentDataProperty: "created_at",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
				errors = vErrors.length;
			}
		}
		if (data.updated_at !== void 0) {
			let data10 = data.updated_at;
			if (typeof data10 !== "string" && data10 !== null) {
				const err9 = {
					instancePath: instancePath + "/updated_at",
					schemaPath: "#/properties/updated_at/type",
					keyword: "type",
					params: { type: schema94.properties.updated_at.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
			if (typeof data10 === "string") {
				if (!formats0.validate(data10)) {
					const err10 = {
						instancePath: instancePath + "/updated_at",
						schemaPath: "#/properties/updated_at/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\""
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			}
		}
	} else {
		const err11 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err11];
		else vErrors.push(err11);
		errors++;
	}
	validate310.errors = vErrors;
	return errors === 0;
}
validate310.evaluated = {
	"props": {
		"id": true,
		"user": true,
		"name": true,
		"org_id": true,
		"author_email": true,
		"datasets": true,
		"runs": true,
		"created_at": true,
		"updated_at": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const DataCollectionDetail = validate316;
const schema99 = {
	"type": "object",
	"required": [
		"id",
		"user",
		"name",
		"org_id",
		"author_email",
		"datasets",
		"runs",
		"created_at",
		"updated_at"
	],
	"properties": {
		"id": { "$ref": "#/components/schemas/Id" },
		"user": { "$ref": "#/components/schemas/Owner" },
		"name": { "type": "string" },
		"org_id": {
			"type": ["integer", "null"],
			"minimum": 1,
			"maximum": 2147483647
		},
		"author_email": {
			"type": "string",
			"format": "email"
		},
		"datasets": {
			"type": "array",
			"items": { "$ref": "#/components/schemas/Dataset" }
		},
		"runs": {
			"type": "array",
			"items": { "$ref": "#/components/schemas/CollectionRunDetail" }
		},
		"created_at": { "$ref": "#/components/schemas/Timestamp" },
		"updated_at": {
			"type": ["string", "null"],
			"format": "date-time"
		}
	}
};
const schema100 = { "allOf": [{ "$ref": "#/components/schemas/CollectionRun" }, {
	"type": "object",
	"required": ["dataset", "evaluations"],
	"properties": {
		"dataset": { "oneOf": [{ "$ref": "#/components/schemas/Dataset" }, { "type": "null" }] },
		"evaluations": {
			"type": "array",
			"items": { "$ref": "#/components/schemas/CollectionEvaluation" }
		}
	}
}] };
const schema101 = { "allOf": [{ "$ref": "#/components/schemas/EvaluationRow" }, {
	"type": "object",
	"required": ["eval_metadata"],
	"properties": { "eval_metadata": { "$ref": "#/components/schemas/MetricMetadata" } }
}] };
function validate323(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate323.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate243(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate243.errors : vErrors.concat(validate243.errors);
		errors = vErrors.length;
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema101.allOf[1].required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/allOf/1/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.eval_metadata !== void 0) {
			if (!validate67(data.eval_metadata, {
				instancePath: instancePath + "/eval_metadata",
				parentData: data,
				parentDataProperty: "eval_metadata",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err1 = {
			instancePath,
			schemaPath: "#/allOf/1/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	}
	validate323.errors = vErrors;
	return errors === 0;
}
validate323.evaluated = {
	"props": {
		"eval_metadata": true,
		"id": true,
		"user_id": true,
		"run_id": true,
		"record_id": true,
		"metric_id": true,
		"dataset_id": true,
		"result": true,
		"threshold": true,
		"explanation": true,
		"model_slug": true,
		"started_at": true,
		"finished_at": true,
		"input_tokens": true,
		"output_tokens": true,
		"evaluation_cost": true,
		"is_success": true,
		"is_gte_threshold": true,
		"created_at": true,
		"updated_at": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate320(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate320.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate289(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate289.errors : vErrors.concat(validate289.errors);
		errors = vErrors.length;
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema100.allOf[1].required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/allOf/1/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.dataset !== void 0) {
			let data0 = data.dataset;
			const _errs4 = errors;
			let valid2 = false;
			let passing0 = null;
			const _errs5 = errors;
			if (!validate198(data0, {
				instancePath: instancePath + "/dataset",
				parentData: data,
				parentDataProperty: "dataset",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors);
				errors = vErrors.length;
			}
			var _valid0 = _errs5 === errors;
			if (_valid0) {
				valid2 = true;
				passing0 = 0;
				var props0 = {};
				props0.id = true;
				props0.user = true;
				props0.dataset_type_id = true;
				props0.name = true;
				props0.selected_metrics = true;
				props0.structure = true;
				props0.column_mappings = true;
				props0.data_collection_id = true;
				props0.org_id = true;
				props0.author_email = true;
				props0.created_at = true;
				props0.updated_at = true;
			}
			const _errs6 = errors;
			if (data0 !== null) {
				const err1 = {
					instancePath: instancePath + "/dataset",
					schemaPath: "#/allOf/1/properties/dataset/oneOf/1/type",
					keyword: "type",
					params: { type: "null" },
					message: "must be null"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			var _valid0 = _errs6 === errors;
			if (_valid0 && valid2) {
				valid2 = false;
				passing0 = [passing0, 1];
			} else if (_valid0) {
				valid2 = true;
				passing0 = 1;
			}
			if (!valid2) {
				const err2 = {
					instancePath: instancePath + "/dataset",
					schemaPath: "#/allOf/1/properties/dataset/oneOf",
					keyword: "oneOf",
					params: { passingSchemas: passing0 },
					message: "must match exactly one schema in oneOf"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			} else {
				errors = _errs4;
				if (vErrors !== null) {
					if (_errs4) vErrors.length = _errs4;
					else vErrors = null;
				}
			}
		}
		if (data.evaluations !== void 0) {
			let data1 = data.evaluations;
			if (Array.isArray(data1)) {
				const len0 = data1.length;
				const errorsBefore51 = errors;
				for (let i0 = 0; i0 < len0; i0++) {
					if (errors - errorsBefore51 >= 100) break;
					if (!validate323(data1[i0], {
						instancePath: instancePath + "/evaluations/" + i0,
						parentData: data1,
						parentDataProperty: i0,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate323.errors : vErrors.concat(validate323.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/evaluations",
					schemaPath: "#/allOf/1/properties/evaluations/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
	} else {
		const err4 = {
			instancePath,
			schemaPath: "#/allOf/1/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err4];
		else vErrors.push(err4);
		errors++;
	}
	validate320.errors = vErrors;
	return errors === 0;
}
validate320.evaluated = {
	"props": {
		"dataset": true,
		"evaluations": true,
		"id": true,
		"user": true,
		"run_type": true,
		"run_source": true,
		"api_key_id": true,
		"dataset_id": true,
		"data_collection_id": true,
		"org_id": true,
		"author_email": true,
		"number_of_metrics": true,
		"threshold": true,
		"model_slug": true,
		"alias": true,
		"result": true,
		"aggregate_results": true,
		"started_at": true,
		"finished_at": true,
		"created_at": true,
		"updated_at": true,
		"is_gte_threshold": true,
		"number_of_successes": true,
		"number_of_failures": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate316(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate316.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema99.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate58(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.user !== void 0) {
			if (!validate77(data.user, {
				instancePath: instancePath + "/user",
				parentData: data,
				parentDataProperty: "user",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
				errors = vErrors.length;
			}
		}
		if (data.name !== void 0) {
			if (typeof data.name !== "string") {
				const err1 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.org_id !== void 0) {
			let data3 = data.org_id;
			if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)) && data3 !== null) {
				const err2 = {
					instancePath: instancePath + "/org_id",
					schemaPath: "#/properties/org_id/type",
					keyword: "type",
					params: { type: schema99.properties.org_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (typeof data3 == "number" && isFinite(data3)) {
				if (data3 > 2147483647 || isNaN(data3)) {
					const err3 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (data3 < 1 || isNaN(data3)) {
					const err4 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			}
		}
		if (data.author_email !== void 0) {
			let data4 = data.author_email;
			if (typeof data4 === "string") {
				if (!formats4.test(data4)) {
					const err5 = {
						instancePath: instancePath + "/author_email",
						schemaPath: "#/properties/author_email/format",
						keyword: "format",
						params: { format: "email" },
						message: "must match format \"email\""
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/author_email",
					schemaPath: "#/properties/author_email/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.datasets !== void 0) {
			let data5 = data.datasets;
			if (Array.isArray(data5)) {
				const len0 = data5.length;
				const errorsBefore52 = errors;
				for (let i0 = 0; i0 < len0; i0++) {
					if (errors - errorsBefore52 >= 100) break;
					if (!validate198(data5[i0], {
						instancePath: instancePath + "/datasets/" + i0,
						parentData: data5,
						parentDataProperty: i0,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/datasets",
					schemaPath: "#/properties/datasets/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.runs !== void 0) {
			let data7 = data.runs;
			if (Array.isArray(data7)) {
				const len1 = data7.length;
				const errorsBefore53 = errors;
				for (let i1 = 0; i1 < len1; i1++) {
					if (errors - errorsBefore53 >= 100) break;
					if (!validate320(data7[i1], {
						instancePath: instancePath + "/runs/" + i1,
						parentData: data7,
						parentDataProperty: i1,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate320.errors : vErrors.concat(validate320.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/runs",
					schemaPath: "#/properties/runs/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.created_at !== void 0) {
			if (!validate63(data.created_at, {
				instancePath: instancePath + "/created_at",
				parentData: data,
				parentDataProperty: "created_at",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
				errors = vErrors.length;
			}
		}
		if (data.updated_at !== void 0) {
			let data10 = data.updated_at;
			if (typeof data10 !== "string" && data10 !== null) {
				const err9 = {
					instancePath: instancePath + "/updated_at",
					schemaPath: "#/properties/updated_at/type",
					keyword: "type",
					params: { type: schema99.properties.updated_at.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
			if (typeof data10 === "string") {
				if (!formats0.validate(data10)) {
					const err10 = {
						instancePath: instancePath + "/updated_at",
						schemaPath: "#/properties/updated_at/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\""
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			}
		}
	} else {
		const err11 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err11];
		else vErrors.push(err11);
		errors++;
	}
	validate316.errors = vErrors;
	return errors === 0;
}
validate316.evaluated = {
	"props": {
		"id": true,
		"user": true,
		"name": true,
		"org_id": true,
		"author_email": true,
		"datasets": true,
		"runs": true,
		"created_at": true,
		"updated_at": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const getDataCollectionPath = validate329;
const schema102 = {
	"type": "object",
	"required": ["data_collection_id"],
	"properties": { "data_collection_id": { "$ref": "#/components/schemas/Id" } }
};
function validate329(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate329.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema102.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.data_collection_id !== void 0) {
			if (!validate58(data.data_collection_id, {
				instancePath: instancePath + "/data_collection_id",
				parentData: data,
				parentDataProperty: "data_collection_id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err1 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	}
	validate329.errors = vErrors;
	return errors === 0;
}
validate329.evaluated = {
	"props": { "data_collection_id": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const DataCollectionUpdate = validate331;
const schema103 = {
	"type": "object",
	"properties": {
		"name": {
			"type": ["string", "null"],
			"maxLength": 255
		},
		"dataset_ids": {
			"type": ["array", "null"],
			"maxItems": 1e4,
			"items": { "$ref": "#/components/schemas/Id" }
		},
		"org_id": {
			"type": ["integer", "null"],
			"minimum": 1,
			"maximum": 2147483647
		}
	},
	"propertyNames": { "enum": [
		"name",
		"dataset_ids",
		"org_id"
	] }
};
function validate331(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate331.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		const errorsBefore54 = errors;
		for (const key0 in data) {
			if (errors - errorsBefore54 >= 100) break;
			const _errs1 = errors;
			if (!(key0 === "name" || key0 === "dataset_ids" || key0 === "org_id")) {
				const err0 = {
					instancePath,
					schemaPath: "#/propertyNames/enum",
					keyword: "enum",
					params: { allowedValues: schema103.propertyNames.enum },
					message: "must be equal to one of the allowed values",
					propertyName: key0
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			if (!(_errs1 === errors)) {
				const err1 = {
					instancePath,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: key0 },
					message: "property name must be valid"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.name !== void 0) {
			let data0 = data.name;
			if (typeof data0 !== "string" && data0 !== null) {
				const err2 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: schema103.properties.name.type },
					message: "must be string,null"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (typeof data0 === "string") {
				if (func1(data0) > 255) {
					const err3 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/properties/name/maxLength",
						keyword: "maxLength",
						params: { limit: 255 },
						message: "must NOT have more than 255 characters"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			}
		}
		if (data.dataset_ids !== void 0) {
			let data1 = data.dataset_ids;
			if (!Array.isArray(data1) && data1 !== null) {
				const err4 = {
					instancePath: instancePath + "/dataset_ids",
					schemaPath: "#/properties/dataset_ids/type",
					keyword: "type",
					params: { type: schema103.properties.dataset_ids.type },
					message: "must be array,null"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
			if (Array.isArray(data1)) {
				if (data1.length > 1e4) {
					const err5 = {
						instancePath: instancePath + "/dataset_ids",
						schemaPath: "#/properties/dataset_ids/maxItems",
						keyword: "maxItems",
						params: { limit: 1e4 },
						message: "must NOT have more than 10000 items"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				const len0 = Math.min(data1.length, 1e4);
				const errorsBefore55 = errors;
				for (let i0 = 0; i0 < len0; i0++) {
					if (errors - errorsBefore55 >= 100) break;
					if (!validate58(data1[i0], {
						instancePath: instancePath + "/dataset_ids/" + i0,
						parentData: data1,
						parentDataProperty: i0,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
						errors = vErrors.length;
					}
				}
			}
		}
		if (data.org_id !== void 0) {
			let data3 = data.org_id;
			if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)) && data3 !== null) {
				const err6 = {
					instancePath: instancePath + "/org_id",
					schemaPath: "#/properties/org_id/type",
					keyword: "type",
					params: { type: schema103.properties.org_id.type },
					message: "must be integer,null"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
			if (typeof data3 == "number" && isFinite(data3)) {
				if (data3 > 2147483647 || isNaN(data3)) {
					const err7 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 2147483647
						},
						message: "must be <= 2147483647"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (data3 < 1 || isNaN(data3)) {
					const err8 = {
						instancePath: instancePath + "/org_id",
						schemaPath: "#/properties/org_id/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			}
		}
	} else {
		const err9 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err9];
		else vErrors.push(err9);
		errors++;
	}
	validate331.errors = vErrors;
	return errors === 0;
}
validate331.evaluated = {
	"props": {
		"name": true,
		"dataset_ids": true,
		"org_id": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const listMetrics200 = validate333;
const schema105 = {
	"type": "object",
	"required": [
		"id",
		"shortname",
		"label",
		"category",
		"description",
		"score_summary",
		"needs",
		"optional",
		"needs_one_of",
		"arguments",
		"threshold",
		"is_judged",
		"is_active"
	],
	"properties": {
		"id": { "$ref": "#/components/schemas/Id" },
		"shortname": { "type": "string" },
		"label": { "type": "string" },
		"category": { "type": "string" },
		"description": { "type": "string" },
		"score_summary": { "type": "string" },
		"needs": {
			"type": "array",
			"items": { "$ref": "#/components/schemas/RecordField" }
		},
		"optional": {
			"type": "array",
			"items": { "$ref": "#/components/schemas/RecordField" }
		},
		"needs_one_of": {
			"type": "array",
			"items": { "type": "string" }
		},
		"arguments": {
			"type": "array",
			"items": { "$ref": "#/components/schemas/MetricArgument" }
		},
		"threshold": { "$ref": "#/components/schemas/Threshold" },
		"is_judged": { "type": "boolean" },
		"is_active": { "type": "boolean" }
	}
};
const schema106 = {
	"type": "object",
	"required": [
		"name",
		"description",
		"is_required",
		"default",
		"schema"
	],
	"properties": {
		"name": { "type": "string" },
		"description": { "type": "string" },
		"is_required": { "type": "boolean" },
		"default": {},
		"schema": {
			"type": "object",
			"additionalProperties": true
		}
	}
};
function validate338(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate338.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema106.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.name !== void 0) {
			if (typeof data.name !== "string") {
				const err1 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.description !== void 0) {
			if (typeof data.description !== "string") {
				const err2 = {
					instancePath: instancePath + "/description",
					schemaPath: "#/properties/description/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.is_required !== void 0) {
			if (typeof data.is_required !== "boolean") {
				const err3 = {
					instancePath: instancePath + "/is_required",
					schemaPath: "#/properties/is_required/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.schema !== void 0) {
			let data3 = data.schema;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {} else {
				const err4 = {
					instancePath: instancePath + "/schema",
					schemaPath: "#/properties/schema/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
	} else {
		const err5 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err5];
		else vErrors.push(err5);
		errors++;
	}
	validate338.errors = vErrors;
	return errors === 0;
}
validate338.evaluated = {
	"props": {
		"name": true,
		"description": true,
		"is_required": true,
		"default": true,
		"schema": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate334(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate334.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema105.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate58(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.shortname !== void 0) {
			if (typeof data.shortname !== "string") {
				const err1 = {
					instancePath: instancePath + "/shortname",
					schemaPath: "#/properties/shortname/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.label !== void 0) {
			if (typeof data.label !== "string") {
				const err2 = {
					instancePath: instancePath + "/label",
					schemaPath: "#/properties/label/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.category !== void 0) {
			if (typeof data.category !== "string") {
				const err3 = {
					instancePath: instancePath + "/category",
					schemaPath: "#/properties/category/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.description !== void 0) {
			if (typeof data.description !== "string") {
				const err4 = {
					instancePath: instancePath + "/description",
					schemaPath: "#/properties/description/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.score_summary !== void 0) {
			if (typeof data.score_summary !== "string") {
				const err5 = {
					instancePath: instancePath + "/score_summary",
					schemaPath: "#/properties/score_summary/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.needs !== void 0) {
			let data6 = data.needs;
			if (Array.isArray(data6)) {
				const len0 = data6.length;
				const errorsBefore56 = errors;
				for (let i0 = 0; i0 < len0; i0++) {
					if (errors - errorsBefore56 >= 100) break;
					if (!validate208(data6[i0], {
						instancePath: instancePath + "/needs/" + i0,
						parentData: data6,
						parentDataProperty: i0,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate208.errors : vErrors.concat(validate208.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/needs",
					schemaPath: "#/properties/needs/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.optional !== void 0) {
			let data8 = data.optional;
			if (Array.isArray(data8)) {
				const len1 = data8.length;
				const errorsBefore57 = errors;
				for (let i1 = 0; i1 < len1; i1++) {
					if (errors - errorsBefore57 >= 100) break;
					if (!validate208(data8[i1], {
						instancePath: instancePath + "/optional/" + i1,
						parentData: data8,
						parentDataProperty: i1,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate208.errors : vErrors.concat(validate208.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/optional",
					schemaPath: "#/properties/optional/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.needs_one_of !== void 0) {
			let data10 = data.needs_one_of;
			if (Array.isArray(data10)) {
				const len2 = data10.length;
				const errorsBefore58 = errors;
				for (let i2 = 0; i2 < len2; i2++) {
					if (errors - errorsBefore58 >= 100) break;
					if (typeof data10[i2] !== "string") {
						const err8 = {
							instancePath: instancePath + "/needs_one_of/" + i2,
							schemaPath: "#/properties/needs_one_of/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/needs_one_of",
					schemaPath: "#/properties/needs_one_of/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.arguments !== void 0) {
			let data12 = data.arguments;
			if (Array.isArray(data12)) {
				const len3 = data12.length;
				const errorsBefore59 = errors;
				for (let i3 = 0; i3 < len3; i3++) {
					if (errors - errorsBefore59 >= 100) break;
					if (!validate338(data12[i3], {
						instancePath: instancePath + "/arguments/" + i3,
						parentData: data12,
						parentDataProperty: i3,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate338.errors : vErrors.concat(validate338.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/arguments",
					schemaPath: "#/properties/arguments/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.threshold !== void 0) {
			if (!validate61(data.threshold, {
				instancePath: instancePath + "/threshold",
				parentData: data,
				parentDataProperty: "threshold",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
				errors = vErrors.length;
			}
		}
		if (data.is_judged !== void 0) {
			if (typeof data.is_judged !== "boolean") {
				const err11 = {
					instancePath: instancePath + "/is_judged",
					schemaPath: "#/properties/is_judged/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.is_active !== void 0) {
			if (typeof data.is_active !== "boolean") {
				const err12 = {
					instancePath: instancePath + "/is_active",
					schemaPath: "#/properties/is_active/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
	} else {
		const err13 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err13];
		else vErrors.push(err13);
		errors++;
	}
	validate334.errors = vErrors;
	return errors === 0;
}
validate334.evaluated = {
	"props": {
		"id": true,
		"shortname": true,
		"label": true,
		"category": true,
		"description": true,
		"score_summary": true,
		"needs": true,
		"optional": true,
		"needs_one_of": true,
		"arguments": true,
		"threshold": true,
		"is_judged": true,
		"is_active": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate333(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate333.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (Array.isArray(data)) {
		const len0 = data.length;
		const errorsBefore60 = errors;
		for (let i0 = 0; i0 < len0; i0++) {
			if (errors - errorsBefore60 >= 100) break;
			if (!validate334(data[i0], {
				instancePath: instancePath + "/" + i0,
				parentData: data,
				parentDataProperty: i0,
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate334.errors : vErrors.concat(validate334.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "array" },
			message: "must be array"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	validate333.errors = vErrors;
	return errors === 0;
}
validate333.evaluated = {
	"items": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const listMetricsQuery = validate342;
const schema107 = {
	"type": "object",
	"required": [],
	"properties": { "shortname": {
		"type": "string",
		"minLength": 1,
		"maxLength": 255
	} },
	"propertyNames": { "enum": ["shortname"] }
};
function validate342(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate342.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		const errorsBefore61 = errors;
		for (const key0 in data) {
			if (errors - errorsBefore61 >= 100) break;
			const _errs1 = errors;
			if (!(key0 === "shortname")) {
				const err0 = {
					instancePath,
					schemaPath: "#/propertyNames/enum",
					keyword: "enum",
					params: { allowedValues: schema107.propertyNames.enum },
					message: "must be equal to one of the allowed values",
					propertyName: key0
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			if (!(_errs1 === errors)) {
				const err1 = {
					instancePath,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: key0 },
					message: "property name must be valid"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.shortname !== void 0) {
			let data0 = data.shortname;
			if (typeof data0 === "string") {
				if (func1(data0) > 255) {
					const err2 = {
						instancePath: instancePath + "/shortname",
						schemaPath: "#/properties/shortname/maxLength",
						keyword: "maxLength",
						params: { limit: 255 },
						message: "must NOT have more than 255 characters"
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (func1(data0) < 1) {
					const err3 = {
						instancePath: instancePath + "/shortname",
						schemaPath: "#/properties/shortname/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/shortname",
					schemaPath: "#/properties/shortname/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
	} else {
		const err5 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err5];
		else vErrors.push(err5);
		errors++;
	}
	validate342.errors = vErrors;
	return errors === 0;
}
validate342.evaluated = {
	"props": { "shortname": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const listModels200 = validate343;
const schema109 = {
	"type": "object",
	"required": [
		"slug",
		"name",
		"supplier",
		"is_thinking",
		"is_latest",
		"is_default"
	],
	"properties": {
		"slug": { "type": "string" },
		"name": { "type": "string" },
		"supplier": { "type": "string" },
		"is_thinking": { "type": "boolean" },
		"is_latest": { "type": "boolean" },
		"is_default": { "type": "boolean" }
	}
};
function validate344(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate344.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema109.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.slug !== void 0) {
			if (typeof data.slug !== "string") {
				const err1 = {
					instancePath: instancePath + "/slug",
					schemaPath: "#/properties/slug/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.name !== void 0) {
			if (typeof data.name !== "string") {
				const err2 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.supplier !== void 0) {
			if (typeof data.supplier !== "string") {
				const err3 = {
					instancePath: instancePath + "/supplier",
					schemaPath: "#/properties/supplier/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.is_thinking !== void 0) {
			if (typeof data.is_thinking !== "boolean") {
				const err4 = {
					instancePath: instancePath + "/is_thinking",
					schemaPath: "#/properties/is_thinking/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.is_latest !== void 0) {
			if (typeof data.is_latest !== "boolean") {
				const err5 = {
					instancePath: instancePath + "/is_latest",
					schemaPath: "#/properties/is_latest/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.is_default !== void 0) {
			if (typeof data.is_default !== "boolean") {
				const err6 = {
					instancePath: instancePath + "/is_default",
					schemaPath: "#/properties/is_default/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
	} else {
		const err7 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err7];
		else vErrors.push(err7);
		errors++;
	}
	validate344.errors = vErrors;
	return errors === 0;
}
validate344.evaluated = {
	"props": {
		"slug": true,
		"name": true,
		"supplier": true,
		"is_thinking": true,
		"is_latest": true,
		"is_default": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate343(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate343.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (Array.isArray(data)) {
		const len0 = data.length;
		const errorsBefore62 = errors;
		for (let i0 = 0; i0 < len0; i0++) {
			if (errors - errorsBefore62 >= 100) break;
			if (!validate344(data[i0], {
				instancePath: instancePath + "/" + i0,
				parentData: data,
				parentDataProperty: i0,
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate344.errors : vErrors.concat(validate344.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "array" },
			message: "must be array"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	validate343.errors = vErrors;
	return errors === 0;
}
validate343.evaluated = {
	"items": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const listModelsQuery = validate346;
const schema110 = {
	"type": "object",
	"required": [],
	"properties": { "slug": {
		"type": "string",
		"minLength": 1,
		"maxLength": 255
	} },
	"propertyNames": { "enum": ["slug"] }
};
function validate346(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate346.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		const errorsBefore63 = errors;
		for (const key0 in data) {
			if (errors - errorsBefore63 >= 100) break;
			const _errs1 = errors;
			if (!(key0 === "slug")) {
				const err0 = {
					instancePath,
					schemaPath: "#/propertyNames/enum",
					keyword: "enum",
					params: { allowedValues: schema110.propertyNames.enum },
					message: "must be equal to one of the allowed values",
					propertyName: key0
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			if (!(_errs1 === errors)) {
				const err1 = {
					instancePath,
					schemaPath: "#/propertyNames",
					keyword: "propertyNames",
					params: { propertyName: key0 },
					message: "property name must be valid"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.slug !== void 0) {
			let data0 = data.slug;
			if (typeof data0 === "string") {
				if (func1(data0) > 255) {
					const err2 = {
						instancePath: instancePath + "/slug",
						schemaPath: "#/properties/slug/maxLength",
						keyword: "maxLength",
						params: { limit: 255 },
						message: "must NOT have more than 255 characters"
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (func1(data0) < 1) {
					const err3 = {
						instancePath: instancePath + "/slug",
						schemaPath: "#/properties/slug/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/slug",
					schemaPath: "#/properties/slug/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
	} else {
		const err5 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err5];
		else vErrors.push(err5);
		errors++;
	}
	validate346.errors = vErrors;
	return errors === 0;
}
validate346.evaluated = {
	"props": { "slug": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const Balance = validate347;
const schema111 = {
	"type": "object",
	"required": [
		"balance",
		"reserved",
		"is_billed"
	],
	"properties": {
		"balance": { "$ref": "#/components/schemas/Amount" },
		"reserved": { "$ref": "#/components/schemas/Amount" },
		"is_billed": { "type": "boolean" }
	}
};
function validate347(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate347.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema111.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.balance !== void 0) {
			if (!validate148(data.balance, {
				instancePath: instancePath + "/balance",
				parentData: data,
				parentDataProperty: "balance",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate148.errors : vErrors.concat(validate148.errors);
				errors = vErrors.length;
			}
		}
		if (data.reserved !== void 0) {
			if (!validate148(data.reserved, {
				instancePath: instancePath + "/reserved",
				parentData: data,
				parentDataProperty: "reserved",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate148.errors : vErrors.concat(validate148.errors);
				errors = vErrors.length;
			}
		}
		if (data.is_billed !== void 0) {
			if (typeof data.is_billed !== "boolean") {
				const err1 = {
					instancePath: instancePath + "/is_billed",
					schemaPath: "#/properties/is_billed/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
	} else {
		const err2 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err2];
		else vErrors.push(err2);
		errors++;
	}
	validate347.errors = vErrors;
	return errors === 0;
}
validate347.evaluated = {
	"props": {
		"balance": true,
		"reserved": true,
		"is_billed": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const getMyOrganization200 = validate350;
const schema113 = {
	"type": "object",
	"required": [
		"id",
		"name",
		"org_admins",
		"members",
		"created_at",
		"updated_at"
	],
	"properties": {
		"id": { "$ref": "#/components/schemas/Id" },
		"name": { "type": "string" },
		"org_admins": {
			"type": "array",
			"items": { "$ref": "#/components/schemas/Member" }
		},
		"members": {
			"type": "array",
			"items": { "$ref": "#/components/schemas/Member" }
		},
		"created_at": { "$ref": "#/components/schemas/Timestamp" },
		"updated_at": { "$ref": "#/components/schemas/Timestamp" }
	}
};
const schema114 = {
	"type": "object",
	"required": [
		"id",
		"email",
		"role"
	],
	"properties": {
		"id": { "$ref": "#/components/schemas/Id" },
		"email": {
			"type": "string",
			"format": "email"
		},
		"role": { "$ref": "#/components/schemas/Role" }
	}
};
const schema115 = {
	"type": "object",
	"required": [
		"id",
		"name",
		"label"
	],
	"properties": {
		"id": { "$ref": "#/components/schemas/Id" },
		"name": {
			"type": "string",
			"enum": ["MEMBER", "ORG_ADMIN"]
		},
		"label": { "type": "string" }
	}
};
function validate355(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate355.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema115.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate58(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.name !== void 0) {
			let data1 = data.name;
			if (typeof data1 !== "string") {
				const err1 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (!(data1 === "MEMBER" || data1 === "ORG_ADMIN")) {
				const err2 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/enum",
					keyword: "enum",
					params: { allowedValues: schema115.properties.name.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.label !== void 0) {
			if (typeof data.label !== "string") {
				const err3 = {
					instancePath: instancePath + "/label",
					schemaPath: "#/properties/label/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
	} else {
		const err4 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err4];
		else vErrors.push(err4);
		errors++;
	}
	validate355.errors = vErrors;
	return errors === 0;
}
validate355.evaluated = {
	"props": {
		"id": true,
		"name": true,
		"label": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate353(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate353.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema114.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate58(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.email !== void 0) {
			let data1 = data.email;
			if (typeof data1 === "string") {
				if (!formats4.test(data1)) {
					const err1 = {
						instancePath: instancePath + "/email",
						schemaPath: "#/properties/email/format",
						keyword: "format",
						params: { format: "email" },
						message: "must match format \"email\""
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
			} else {
				const err2 = {
					instancePath: instancePath + "/email",
					schemaPath: "#/properties/email/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.role !== void 0) {
			if (!validate355(data.role, {
				instancePath: instancePath + "/role",
				parentData: data,
				parentDataProperty: "role",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate355.errors : vErrors.concat(validate355.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err3 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err3];
		else vErrors.push(err3);
		errors++;
	}
	validate353.errors = vErrors;
	return errors === 0;
}
validate353.evaluated = {
	"props": {
		"id": true,
		"email": true,
		"role": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate351(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate351.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const prop0 of schema113.required) if (data[prop0] === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: prop0 },
				message: "must have required property '" + prop0 + "'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			if (!validate58(data.id, {
				instancePath: instancePath + "/id",
				parentData: data,
				parentDataProperty: "id",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
				errors = vErrors.length;
			}
		}
		if (data.name !== void 0) {
			if (typeof data.name !== "string") {
				const err1 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.org_admins !== void 0) {
			let data2 = data.org_admins;
			if (Array.isArray(data2)) {
				const len0 = data2.length;
				const errorsBefore64 = errors;
				for (let i0 = 0; i0 < len0; i0++) {
					if (errors - errorsBefore64 >= 100) break;
					if (!validate353(data2[i0], {
						instancePath: instancePath + "/org_admins/" + i0,
						parentData: data2,
						parentDataProperty: i0,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate353.errors : vErrors.concat(validate353.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err2 = {
					instancePath: instancePath + "/org_admins",
					schemaPath: "#/properties/org_admins/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.members !== void 0) {
			let data4 = data.members;
			if (Array.isArray(data4)) {
				const len1 = data4.length;
				const errorsBefore65 = errors;
				for (let i1 = 0; i1 < len1; i1++) {
					if (errors - errorsBefore65 >= 100) break;
					if (!validate353(data4[i1], {
						instancePath: instancePath + "/members/" + i1,
						parentData: data4,
						parentDataProperty: i1,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate353.errors : vErrors.concat(validate353.errors);
						errors = vErrors.length;
					}
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/members",
					schemaPath: "#/properties/members/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.created_at !== void 0) {
			if (!validate63(data.created_at, {
				instancePath: instancePath + "/created_at",
				parentData: data,
				parentDataProperty: "created_at",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
				errors = vErrors.length;
			}
		}
		if (data.updated_at !== void 0) {
			if (!validate63(data.updated_at, {
				instancePath: instancePath + "/updated_at",
				parentData: data,
				parentDataProperty: "updated_at",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err4 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err4];
		else vErrors.push(err4);
		errors++;
	}
	validate351.errors = vErrors;
	return errors === 0;
}
validate351.evaluated = {
	"props": {
		"id": true,
		"name": true,
		"org_admins": true,
		"members": true,
		"created_at": true,
		"updated_at": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate350(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate350.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	const _errs0 = errors;
	let valid0 = false;
	const _errs1 = errors;
	if (!validate351(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate351.errors : vErrors.concat(validate351.errors);
		errors = vErrors.length;
	}
	var _valid0 = _errs1 === errors;
	valid0 = valid0 || _valid0;
	if (_valid0) {
		var props0 = {};
		props0.id = true;
		props0.name = true;
		props0.org_admins = true;
		props0.members = true;
		props0.created_at = true;
		props0.updated_at = true;
	}
	const _errs2 = errors;
	if (data !== null) {
		const err0 = {
			instancePath,
			schemaPath: "#/anyOf/1/type",
			keyword: "type",
			params: { type: "null" },
			message: "must be null"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	var _valid0 = _errs2 === errors;
	valid0 = valid0 || _valid0;
	if (!valid0) {
		const err1 = {
			instancePath,
			schemaPath: "#/anyOf",
			keyword: "anyOf",
			params: {},
			message: "must match a schema in anyOf"
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	} else {
		errors = _errs0;
		if (vErrors !== null) {
			if (_errs0) vErrors.length = _errs0;
			else vErrors = null;
		}
	}
	validate350.errors = vErrors;
	evaluated0.props = props0;
	return errors === 0;
}
validate350.evaluated = {
	"dynamicProps": true,
	"dynamicItems": false
};
const validators = {
	evaluate: {
		path: evaluatePath,
		query: evaluatePath,
		headers: { "Idempotency-Key": IdempotencyKey },
		body: { "application/json": EvaluationRequest },
		parts: {},
		responses: {
			"201": Evaluation,
			"400": ErrorBody,
			"401": ErrorBody,
			"402": ErrorBody,
			"404": ErrorBody,
			"409": ErrorBody,
			"413": ErrorBody,
			"415": ErrorBody,
			"422": ValidationErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	listRuns: {
		path: evaluatePath,
		query: listRunsQuery,
		headers: {},
		body: {},
		parts: {},
		responses: {
			"200": RunPage,
			"401": ErrorBody,
			"404": ErrorBody,
			"422": ValidationErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	createRunFromDataset: {
		path: evaluatePath,
		query: evaluatePath,
		headers: { "Idempotency-Key": IdempotencyKey },
		body: { "application/json": RunFromDatasetCreate },
		parts: {},
		responses: {
			"201": Run,
			"400": ErrorBody,
			"401": ErrorBody,
			"402": ErrorBody,
			"404": ErrorBody,
			"409": ErrorBody,
			"413": ErrorBody,
			"415": ErrorBody,
			"422": ValidationErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	estimateRunFromDataset: {
		path: evaluatePath,
		query: evaluatePath,
		headers: { "Idempotency-Key": IdempotencyKey },
		body: { "application/json": RunEstimateRequest },
		parts: {},
		responses: {
			"200": RunEstimate,
			"400": ErrorBody,
			"401": ErrorBody,
			"404": ErrorBody,
			"409": ErrorBody,
			"413": ErrorBody,
			"415": ErrorBody,
			"422": ValidationErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	createCustomRun: {
		path: evaluatePath,
		query: evaluatePath,
		headers: { "Idempotency-Key": IdempotencyKey },
		body: { "application/json": CustomRunCreate },
		parts: {},
		responses: {
			"201": Run,
			"400": ErrorBody,
			"401": ErrorBody,
			"402": ErrorBody,
			"404": ErrorBody,
			"409": ErrorBody,
			"413": ErrorBody,
			"415": ErrorBody,
			"422": ValidationErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	getRun: {
		path: getRunPath,
		query: evaluatePath,
		headers: {},
		body: {},
		parts: {},
		responses: {
			"200": Run,
			"401": ErrorBody,
			"404": ErrorBody,
			"422": ValidationErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	updateRun: {
		path: getRunPath,
		query: evaluatePath,
		headers: {},
		body: { "application/json": RunUpdate },
		parts: {},
		responses: {
			"200": Run,
			"400": ErrorBody,
			"401": ErrorBody,
			"404": ErrorBody,
			"413": ErrorBody,
			"415": ErrorBody,
			"422": ValidationErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	deleteRun: {
		path: getRunPath,
		query: evaluatePath,
		headers: {},
		body: {},
		parts: {},
		responses: {
			"400": ErrorBody,
			"401": ErrorBody,
			"403": ErrorBody,
			"404": ErrorBody,
			"422": ValidationErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	listRunEvaluations: {
		path: getRunPath,
		query: listRunEvaluationsQuery,
		headers: {},
		body: {},
		parts: {},
		responses: {
			"200": RunEvaluationPage,
			"401": ErrorBody,
			"404": ErrorBody,
			"422": ValidationErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	cancelRun: {
		path: getRunPath,
		query: evaluatePath,
		headers: { "Idempotency-Key": IdempotencyKey },
		body: {},
		parts: {},
		responses: {
			"200": RunSummary,
			"401": ErrorBody,
			"403": ErrorBody,
			"404": ErrorBody,
			"409": ErrorBody,
			"422": ValidationErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	retryRun: {
		path: getRunPath,
		query: evaluatePath,
		headers: { "Idempotency-Key": IdempotencyKey },
		body: {},
		parts: {},
		responses: {
			"200": RunSummary,
			"400": ErrorBody,
			"401": ErrorBody,
			"402": ErrorBody,
			"403": ErrorBody,
			"404": ErrorBody,
			"409": ErrorBody,
			"422": ValidationErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	downloadRun: {
		path: getRunPath,
		query: downloadRunQuery,
		headers: {},
		body: {},
		parts: {},
		responses: {
			"200": downloadRun200,
			"401": ErrorBody,
			"404": ErrorBody,
			"422": ValidationErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	listDatasetTypes: {
		path: evaluatePath,
		query: evaluatePath,
		headers: {},
		body: {},
		parts: {},
		responses: {
			"200": listDatasetTypes200,
			"401": ErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	getDatasetType: {
		path: getDatasetTypePath,
		query: evaluatePath,
		headers: {},
		body: {},
		parts: {},
		responses: {
			"200": DatasetType,
			"401": ErrorBody,
			"404": ErrorBody,
			"422": ValidationErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	listDatasets: {
		path: evaluatePath,
		query: listDatasetsQuery,
		headers: {},
		body: {},
		parts: {},
		responses: {
			"200": DatasetPage,
			"401": ErrorBody,
			"404": ErrorBody,
			"422": ValidationErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	createDataset: {
		path: evaluatePath,
		query: evaluatePath,
		headers: { "Idempotency-Key": IdempotencyKey },
		body: { "multipart/form-data": createDatasetBody },
		parts: {
			"selected_metrics": MetricSelection,
			"column_mappings": createDataset_column_mappings
		},
		responses: {
			"201": DatasetDetail,
			"400": ErrorBody,
			"401": ErrorBody,
			"404": ErrorBody,
			"409": ErrorBody,
			"413": ErrorBody,
			"415": ErrorBody,
			"422": ValidationErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	listDatasetNames: {
		path: evaluatePath,
		query: listDatasetNamesQuery,
		headers: {},
		body: {},
		parts: {},
		responses: {
			"200": listDatasetNames200,
			"401": ErrorBody,
			"422": ValidationErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	getDataset: {
		path: getDatasetPath,
		query: evaluatePath,
		headers: {},
		body: {},
		parts: {},
		responses: {
			"200": DatasetDetail,
			"401": ErrorBody,
			"404": ErrorBody,
			"422": ValidationErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	updateDataset: {
		path: getDatasetPath,
		query: evaluatePath,
		headers: {},
		body: { "application/json": DatasetUpdate },
		parts: {},
		responses: {
			"200": Dataset,
			"400": ErrorBody,
			"401": ErrorBody,
			"403": ErrorBody,
			"404": ErrorBody,
			"413": ErrorBody,
			"415": ErrorBody,
			"422": ValidationErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	deleteDataset: {
		path: getDatasetPath,
		query: evaluatePath,
		headers: {},
		body: {},
		parts: {},
		responses: {
			"400": ErrorBody,
			"401": ErrorBody,
			"403": ErrorBody,
			"404": ErrorBody,
			"422": ValidationErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	downloadDataset: {
		path: getDatasetPath,
		query: downloadRunQuery,
		headers: {},
		body: {},
		parts: {},
		responses: {
			"200": downloadRun200,
			"401": ErrorBody,
			"404": ErrorBody,
			"422": ValidationErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	listDataCollections: {
		path: evaluatePath,
		query: listDataCollectionsQuery,
		headers: {},
		body: {},
		parts: {},
		responses: {
			"200": DataCollectionPage,
			"401": ErrorBody,
			"404": ErrorBody,
			"422": ValidationErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	createDataCollection: {
		path: evaluatePath,
		query: evaluatePath,
		headers: { "Idempotency-Key": IdempotencyKey },
		body: { "application/json": DataCollectionCreate },
		parts: {},
		responses: {
			"201": DataCollection,
			"400": ErrorBody,
			"401": ErrorBody,
			"404": ErrorBody,
			"409": ErrorBody,
			"413": ErrorBody,
			"415": ErrorBody,
			"422": ValidationErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	getDataCollection: {
		path: getDataCollectionPath,
		query: evaluatePath,
		headers: {},
		body: {},
		parts: {},
		responses: {
			"200": DataCollectionDetail,
			"401": ErrorBody,
			"404": ErrorBody,
			"422": ValidationErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	updateDataCollection: {
		path: getDataCollectionPath,
		query: evaluatePath,
		headers: {},
		body: { "application/json": DataCollectionUpdate },
		parts: {},
		responses: {
			"200": DataCollection,
			"400": ErrorBody,
			"401": ErrorBody,
			"404": ErrorBody,
			"413": ErrorBody,
			"415": ErrorBody,
			"422": ValidationErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	deleteDataCollection: {
		path: getDataCollectionPath,
		query: evaluatePath,
		headers: {},
		body: {},
		parts: {},
		responses: {
			"400": ErrorBody,
			"401": ErrorBody,
			"403": ErrorBody,
			"404": ErrorBody,
			"422": ValidationErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	listMetrics: {
		path: evaluatePath,
		query: listMetricsQuery,
		headers: {},
		body: {},
		parts: {},
		responses: {
			"200": listMetrics200,
			"401": ErrorBody,
			"422": ValidationErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	listModels: {
		path: evaluatePath,
		query: listModelsQuery,
		headers: {},
		body: {},
		parts: {},
		responses: {
			"200": listModels200,
			"401": ErrorBody,
			"422": ValidationErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	getMyBalance: {
		path: evaluatePath,
		query: evaluatePath,
		headers: {},
		body: {},
		parts: {},
		responses: {
			"200": Balance,
			"401": ErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	},
	getMyOrganization: {
		path: evaluatePath,
		query: evaluatePath,
		headers: {},
		body: {},
		parts: {},
		responses: {
			"200": getMyOrganization200,
			"401": ErrorBody,
			"429": ErrorBody,
			"500": ErrorBody
		}
	}
};
export { validators };
