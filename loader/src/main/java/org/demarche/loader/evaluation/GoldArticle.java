package org.demarche.loader.evaluation;

import org.demarche.loader.article.Article;

/**
 * An article and what is written down by hand of it.
 *
 * @param article the article
 * @param graph what is to be found in it
 */
public record GoldArticle(Article article, AnnotatedGraph graph) {}
