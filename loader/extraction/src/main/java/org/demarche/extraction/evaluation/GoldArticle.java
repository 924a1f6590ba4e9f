package org.demarche.extraction.evaluation;

import org.demarche.articles.Article;

/**
 * An article and what is written down by hand of it.
 *
 * @param article the article
 * @param graph what is to be found in it
 */
public record GoldArticle(Article article, AnnotatedGraph graph) {}
