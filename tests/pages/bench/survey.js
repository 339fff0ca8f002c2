// The same statements in SurveyJS, as its documentation begins: a model, rendered; and the answers kept.
import { Model } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';

const survey = new Model(SURVEY); // put here by the build
survey.onValueChanged.add(({ data }) => localStorage.setItem('answers', JSON.stringify(data)));
renderSurvey(survey, document.querySelector('#survey'));
