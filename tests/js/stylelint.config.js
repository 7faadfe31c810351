export default {
  extends: 'stylelint-config-standard',
  rules: {
    // block__part--kind
    'selector-class-pattern': '^[a-z0-9]+(-[a-z0-9]+)*(__[a-z0-9]+(-[a-z0-9]+)*)?(--[a-z0-9]+(-[a-z0-9]+)*)?$',
    // A rule of a few declarations is read on one line, and a block's rules stand together.
    'declaration-block-single-line-max-declarations': null,
    'rule-empty-line-before': null,
    'at-rule-empty-line-before': null,
    'comment-empty-line-before': null,
    'custom-property-empty-line-before': null,
    // A block's parts stand in the order in which they are read, not in that of their weight.
    'no-descending-specificity': null,
    // The build looks for them (Assets.targets).
    'import-notation': 'string',
    // Chrome 100 knows no ranges, and prints and clamps by prefixed names.
    'media-feature-range-notation': 'prefix',
    'property-no-vendor-prefix': [true, { ignoreProperties: ['/^-webkit-/'] }],
    'value-no-vendor-prefix': [true, { ignoreValues: ['box'] }],
    'value-keyword-case': ['lower', { camelCaseSvgKeywords: true, ignoreProperties: ['/^--/', 'font-family'] }],
  },
};
